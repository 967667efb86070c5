import { expect, test } from 'vitest'
import type { Totals } from '@/api'
import { classCounts, sectionBars } from './sections'

const share = { count: 0, of: 3 }
const totals = {
  all: 4, dropped: [9], counted: 3, unjudged: [3],
  classes: [
    { key: 'done', word: '', meaning: 'done', share: { count: 1, of: 3 }, previous: 0, tasks: [1] },
    { key: 'behind', word: '', meaning: 'behind', share: { count: 1, of: 3 }, previous: 0, tasks: [2] },
  ],
  sections: [
    { name: '一', counted: 2, classes: [1, 0], done: share, inTime: share, tasks: [1, 3, 9] },
    { name: '二', counted: 1, classes: [0, 1], done: share, inTime: share, tasks: [2] },
  ],
} as unknown as Totals

test('a section adds up to its counted tasks, cancelled ones left out', () => {
  const [first, second] = sectionBars(totals)
  expect(first.parts).toEqual([{ key: 'done', count: 1, ids: [1] }, { key: 'behind', count: 0, ids: [] }, { key: '', count: 1, ids: [3] }])
  expect(first.judged).toBe(1)
  expect(second.judgedIds).toEqual([2])
})

test('the plan adds up to its denominator', () => {
  expect(classCounts(totals).reduce((sum, c) => sum + c.count, 0)).toBe(totals.counted)
})
