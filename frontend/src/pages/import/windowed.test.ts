import { expect, test } from 'vitest'
import { at, inSight, topsOf, toShow } from './windowed'

const tops = topsOf(Array.from({ length: 1000 }, (_, i) => (i % 10 === 0 ? 32 : 60)))

test('only what is in sight, and a margin, is drawn', () => {
  const w = inSight(tops, 10_000, 600, 100)
  expect(tops[w.from]).toBeLessThanOrEqual(9_900)
  expect(tops[w.to]).toBeGreaterThanOrEqual(10_700)
  expect(w.to - w.from).toBeLessThan(20)
  expect(w.above + w.below + (tops[w.to] - tops[w.from])).toBe(tops[1000])
})

test('the ends of the list and an empty list hold', () => {
  expect(inSight(tops, -50, 600)).toMatchObject({ from: 0, above: 0 })
  expect(inSight(tops, tops[1000], 600)).toMatchObject({ to: 1000, below: 0 })
  expect(inSight([0], 0, 600)).toMatchObject({ above: 0, below: 0 })
  expect(at(tops, 1e9)).toBe(999)
})

test('a line is brought into sight with the least scrolling, below the heading that covers the top', () => {
  expect(toShow(tops, 3, 0, 600, 32)).toBe(0)
  expect(toShow(tops, 100, 0, 600, 32)).toBe(tops[101] - 600)
  expect(toShow(tops, 5, 2000, 600, 32)).toBe(tops[5] - 32)
})
