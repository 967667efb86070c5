import { expect, test } from 'vitest'
import type { TaskRow } from '@/api'
import { cellsOf } from '@/ledger/cells'
import { layPaste } from './paste'
import type { Line } from './rows'

const row = (id: number): Line => ({ kind: 'task', status: '', row: { id, no: String(id), text: '任务' + id, leaders: ['甲'], persons: [], deadline: '', leadNames: '区教体局', assignments: [] } as unknown as TaskRow })
const lines: Line[] = [{ kind: 'group', key: 'a', name: '一、发展', count: { held: 2, beside: 0 }, tally: [], closed: false }, row(1), row(2)]
const columns = ['no', 'text', 'lead', 'leader', 'deadline', 'now']

test('cells are read as Excel writes them', () => {
  expect(cellsOf('a\tb\r\nc\t"d\n""e"""\r\n')).toEqual([['a', 'b'], ['c', 'd\n"e"']])
  expect(cellsOf('只有一格')).toEqual([['只有一格']])
  expect(cellsOf('a\t\n\t')).toEqual([['a', '']])
})

test('a block is laid over the columns on screen; what cannot be taken is named', () => {
  const p = layPaste(cellsOf('区教体局\t乙\t年底前\n区财政局\t丙\t'), lines, columns, { row: 1, column: 'lead' })
  expect(p.changes).toEqual([{ id: 1, values: { leader: '乙', deadline: '年底前' } }, { id: 2, values: { leader: '丙' } }])
  expect(p.cells).toBe(3)
  expect(p.refused).toEqual([{ place: '2', column: 'lead', value: '区财政局', why: 'readonly' }])
})

test('headings, rows below the last one, columns beside the last one and empty tasks are refused', () => {
  const p = layPaste(cellsOf('x\t新\n\t\n3\t丙\n4\t丁'), lines, columns, { row: 0, column: 'no' })
  expect(p.refused.map((r) => [r.place, r.why])).toEqual([['一、发展', 'heading'], ['一、发展', 'heading'], ['1', 'empty'], ['', 'below'], ['', 'below']])
  expect(p.changes).toEqual([{ id: 1, values: { no: '' } }, { id: 2, values: { no: '3', text: '丙' } }])
  expect(layPaste(cellsOf('a\tb'), lines, columns, { row: 1, column: 'now' }).refused.map((r) => r.why)).toEqual(['readonly', 'beside'])
})

test('one cell fills the selected rows and passes over headings', () => {
  const p = layPaste([['乙']], lines, columns, { row: 0, column: 'leader' }, { rows: 3 })
  expect(p.changes.map((c) => c.id)).toEqual([1, 2])
  expect(p.refused).toEqual([])
})
