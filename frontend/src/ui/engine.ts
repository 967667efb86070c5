/** Gives an old engine what the libraries take for granted and it does not have (build.target in vite.config.ts): the grid asks for both. */
export function fillGaps(engine: { Object: object; WeakRef?: unknown } = globalThis): void {
  const object = engine.Object as { hasOwn?: (of: object, key: PropertyKey) => boolean }
  object.hasOwn ??= (of, key) => Object.prototype.hasOwnProperty.call(of, key)
  engine.WeakRef ??= Held
}

/** Holds on to what a WeakRef would let go of: better than none. */
class Held<T> {
  readonly #held: T
  constructor(held: T) {
    this.#held = held
  }
  deref(): T {
    return this.#held
  }
}
