/** How many calls have no answer yet, and who wants to know when that changes. */
let count = 0
let hear: (count: number) => void = () => {}

/** Tells one listener about every change of the number of open calls. */
export function onWaiting(listener: (count: number) => void): void {
  hear = listener
}

/** Counts a call until it is settled. */
export async function counted<T>(work: Promise<T>): Promise<T> {
  hear(++count)
  try {
    return await work
  } finally {
    hear(--count)
  }
}
