import { expect, test } from 'vitest'
import type { Readiness } from '@/api'
import { readyLines, stops } from './ready'

const clean: Readiness = { total: 3, undecided: [], waiting: [], doubtful: [], differing: [], silent: [], sentBack: [], unasked: false, early: false, skipped: [] }
const unit = (name: string, ...tasks: number[]) => ({ unitId: tasks[0], name, tasks })

test('nothing open, nothing said', () => {
  expect(readyLines(clean)).toEqual([])
  expect(stops(clean)).toBe(false)
})

test('what stops comes first, and every line has its rows', () => {
  const r = { ...clean, undecided: [4], waiting: [unit('甲', 1)], silent: [unit('乙', 1, 2), unit('丙', 2)], doubtful: [3] }
  const lines = readyLines(r)
  expect(lines.map((l) => [l.words, l.count, l.stops])).toEqual([
    ['judge.ready.undecided', 1, true], ['judge.ready.waiting', 1, true], ['judge.ready.silent', 2, false], ['judge.ready.doubtful', 1, false],
  ])
  expect(lines[2].tasks).toEqual([1, 2])
  expect(stops(r)).toBe(true)
})

test('a period that is not over and earlier ones never frozen are said', () => {
  expect(readyLines({ ...clean, early: true, skipped: ['一季度', '二季度'] }).map((l) => [l.words, l.count, l.stops])).toEqual([['judge.ready.early', 1, false], ['judge.ready.skipped', 2, false]])
})

test('where nobody was asked, that is said instead of naming everybody', () => {
  expect(readyLines({ ...clean, unasked: true, silent: [unit('乙', 1)] }).map((l) => l.words)).toEqual(['judge.ready.unasked'])
})

test('figures that differ and were not picked are said, with their tasks', () => {
  expect(readyLines({ ...clean, differing: [7] }).map((l) => [l.words, l.tasks, l.stops])).toEqual([['judge.ready.differing', [7], false]])
})
