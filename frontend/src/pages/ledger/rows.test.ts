import { expect, test } from 'vitest'
import type { Scheme, TaskRow } from '@/api'
import { countRows, countWords, filterRows, groupRows, noFilter, shownPeriods, sortRows, waiting } from './rows'

const scheme = {
  id: 1, key: 'pace', name: '', tolerance: 5, severe: 0,
  classes: [
    { key: 'done', meaning: 'done', word: '', letter: '', light: '', dark: '', hint: '' },
    { key: 'behind', meaning: 'behind', word: '', letter: '', light: '', dark: '', hint: '' },
  ],
} as Scheme

const row = (id: number, more: Partial<TaskRow> = {}): TaskRow => ({
  id, planId: 1, parentId: 0, no: String(id), sort: id, section: ['一'], text: '任务' + id, deadline: '', state: 'active', assignments: [], leaders: [],
  persons: [], indicators: [], milestones: [], source: { start: 0, end: 0 }, note: '', leaderNow: [], leadNames: '', statuses: ['', ''], now: '', headline: null, called: '', pinyin: '', reported: false, counted: !['cancelled', 'merged'].includes(more.state ?? ''), standing: '', whole: '', ...more,
})
const rows = [
  row(1, { statuses: ['done', 'behind'], leaders: ['甲'], section: ['一'], reported: true }),
  row(2, { statuses: ['done', ''], assignments: [{ unitId: 7, name: '区教体局', role: 'lead' }], pinyin: 'qjtj', section: ['二'] }),
  row(3, { statuses: ['', ''], state: 'cancelled', section: ['一'] }),
]
const ids = (list: TaskRow[]) => list.map((r) => r.id)

test('views and filters restrict, cancelled tasks are in no working view', () => {
  expect(ids(filterRows(rows, { ...noFilter, view: 'behind' }, 1, scheme))).toEqual([1])
  expect(ids(filterRows(rows, { ...noFilter, view: 'waiting' }, 1, scheme))).toEqual([2])
  expect(ids(filterRows(rows, { ...noFilter, view: 'unreported' }, 1, scheme))).toEqual([2])
  expect(ids(filterRows(rows, { ...noFilter, unit: '7' }, 1, scheme))).toEqual([2])
  expect(ids(filterRows(rows, { ...noFilter, status: waiting }, 1, scheme))).toEqual([2, 3])
  expect(ids(filterRows(rows, { ...noFilter, query: 'jtj' }, 1, scheme))).toEqual([2])
  expect(ids(filterRows(rows, { ...noFilter, ids: [3, 1] }, 1, scheme))).toEqual([1, 3])
})

test('groups keep plan order, count what counts and hide what is closed', () => {
  const lines = groupRows(rows, 'section', new Set(['二']), 1, scheme)
  expect(lines.map((l) => (l.kind === 'group' ? l.key : l.row.id))).toEqual(['一', 1, 3, '二'])
  expect(lines[0]).toMatchObject({ count: { held: 2, beside: 0 }, tally: [{ key: 'behind', count: 1 }] })
})

test('sorting within groups leaves the groups in plan order', () => {
  const sorted = sortRows(rows, { prop: 'no', down: true }, 1, scheme)
  expect(groupRows(sorted, 'section', new Set(), 1, scheme).map((l) => (l.kind === 'group' ? l.key : l.row.id))).toEqual(['一', 3, 1, '二', 2])
})

test('groups by status stand best first', () => {
  expect(groupRows(rows, 'status', new Set(), 0, scheme).filter((l) => l.kind === 'group').map((l) => (l as { key: string }).key)).toEqual(['done', ''])
})

test('sorting by a period sorts by meaning, ties by plan order', () => {
  expect(ids(sortRows(rows, { prop: 'q1', down: false }, 1, scheme))).toEqual([1, 2, 3])
  expect(ids(sortRows(rows, { prop: 'q1', down: true }, 1, scheme))).toEqual([2, 3, 1])
  expect(ids(sortRows(rows, null, 1, scheme))).toEqual([1, 2, 3])
})

test('ten thousand rows are filtered, sorted and grouped within a blink', () => {
  const many = Array.from({ length: 10000 }, (_, i) => row(i, { text: '新建标准厂房' + i, section: ['板块' + (i % 7)], pinyin: 'xjbzcf' }))
  const once = () => {
    const start = performance.now()
    const left = sortRows(filterRows(many, { ...noFilter, query: 'bzcf' }, 1, scheme), { prop: 'text', down: true }, 1, scheme)
    expect(groupRows(left, 'section', new Set(), 1, scheme).length).toBe(10007)
    return performance.now() - start
  }
  // The best of a few runs: other work on the machine is none of the rows'.
  expect(Math.min(...[1, 2, 3, 4, 5].map(once))).toBeLessThan(300)
})

test('many periods show those around the current one', () => {
  expect(shownPeriods(4, 2)).toEqual([0, 1, 2, 3])
  expect(shownPeriods(12, 6)).toEqual([4, 5, 6, 7])
  expect(shownPeriods(12, 11)).toEqual([8, 9, 10, 11])
})

test('a frozen period counts the tasks it was frozen with', () => {
  const frozen = [row(1, { statuses: ['behind'], standing: 'split' }), row(2, { statuses: ['behind'], standing: 'item', counted: false, whole: '1' }), row(3, { standing: 'added', counted: false, statuses: [''] }),
    row(4, { state: 'cancelled', standing: 'cancelled', counted: true, statuses: ['behind'] })]
  const of = (more: object) => filterRows(frozen, { ...noFilter, ...more }, 0, scheme).map((r) => r.id)
  expect(of({ view: 'behind' })).toEqual([1, 4])
  expect(of({ view: 'unreported' })).toEqual([1, 4])
  expect(of({ status: 'behind' })).toEqual([1, 4])
  expect(of({})).toEqual([1, 2, 3, 4])
  expect(countRows(frozen)).toEqual({ held: 2, beside: 2 })
  expect(groupRows(frozen, 'section', new Set(), 0, scheme)[0]).toMatchObject({ count: { held: 2, beside: 2 }, tally: [{ key: 'behind', count: 2 }] })
  expect([countWords({ held: 86, beside: 0 }), countWords({ held: 86, beside: 3 })]).toEqual(['86 项', '86 项，另 3 项'])
})
