/** Where lines of unlike height stand in a long list, and which of them are in sight. */
export interface Window { from: number; to: number; above: number; below: number }

/** Running sums: tops[i] is where line i begins, the last entry the height of the list. */
export function topsOf(heights: number[]): number[] {
  const tops = [0]
  for (const h of heights) tops.push(tops[tops.length - 1] + h)
  return tops
}

/** The lines between two heights, with a margin on either side so that a fast wheel finds them drawn. */
export function inSight(tops: number[], top: number, height: number, margin = 400): Window {
  const count = tops.length - 1
  const from = Math.max(0, at(tops, top - margin))
  const to = Math.min(count, at(tops, top + height + margin) + 1)
  return { from, to, above: tops[from] ?? 0, below: (tops[count] ?? 0) - (tops[to] ?? 0) }
}

/** The line that stands at a height. */
export function at(tops: number[], height: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (tops[middle] <= height) low = middle
    else high = middle - 1
  }
  return low
}

/** How far to scroll so that a line is in sight: not at all where it is, else to the nearer edge. */
export function toShow(tops: number[], i: number, top: number, height: number, cover: number): number {
  const begin = tops[i] - cover
  const end = tops[i + 1]
  if (begin < top || end - begin > height) return begin
  return end > top + height ? end - height : top
}
