import type { Class, Meaning, Scheme } from '@/api/types'

/** Order of a stacked bar and of lists: best first, waiting last. */
export const order: Meaning[] = ['done', 'ahead', 'on', 'behind', 'none', 'na', 'wait']

/** The class of a key; a missing or empty key is a task that waits to be judged. */
export function classOf(scheme: Scheme | null, key: string): Class | null {
  return scheme?.classes.find((c) => c.key === key) ?? null
}

/** The meaning of a class key, "wait" where it is not judged. */
export function meaningOf(scheme: Scheme | null, key: string): Meaning {
  return classOf(scheme, key)?.meaning ?? 'wait'
}

/** True for the preset whose colours are the design's own tokens; other schemes bring their colours along. */
export function usesTokens(scheme: Scheme | null): boolean {
  return !scheme || scheme.key === 'pace'
}

/** How many rows stand in each class, in the scheme's order, with the waiting ones (key "") last; none is left out at 0. */
export function tally(scheme: Scheme | null, keys: string[]): { key: string; count: number }[] {
  const count = new Map<string, number>()
  for (const k of keys) {
    const key = classOf(scheme, k) ? k : ''
    count.set(key, (count.get(key) ?? 0) + 1)
  }
  const all = [...(scheme?.classes.map((c) => c.key) ?? []), '']
  return all.filter((k) => count.has(k)).map((key) => ({ key, count: count.get(key) ?? 0 }))
}
