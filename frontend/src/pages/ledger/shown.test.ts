import { expect, test } from 'vitest'
import type { PeriodInfo, Scheme, TaskRow } from '@/api'
import { noFilter } from './rows'
import { shownGrid } from './shown'

const scheme = { classes: [{ key: 'done', meaning: 'done', word: '已完成' }, { key: 'behind', meaning: 'behind', word: '未达序时' }] } as unknown as Scheme
const row = (id: number, section: string, status: string): TaskRow =>
  ({ id, no: String(id), sort: id, section: [section], text: '任务' + id, state: 'active', assignments: [{ unitId: 7, name: '区教体局', role: 'lead' }], leaders: [], leadNames: '区教体局', statuses: [status], now: '', called: '', pinyin: '', reported: true, counted: true, standing: '', whole: '' }) as unknown as TaskRow
const rows = [row(1, '一', 'done'), row(2, '二', 'behind'), row(3, '一', 'behind'), row(4, '', '')]
const look = { filter: { ...noFilter }, group: 'section' as const, sort: null, chosen: ['now', 'lead', 'periods'], shown: [0] }
const periods = [{ key: '2024Q1' }] as PeriodInfo[]

test('an export has the columns of the screen in their order, and its groups', () => {
  const g = shownGrid(rows, look, periods, 0, scheme)
  expect(g.columns).toEqual(['no', 'text', 'lead', 'q0', 'now'])
  expect(g.period).toBe('2024Q1')
  expect(g.lines.map((l) => l.group || l.taskId)).toEqual(['一　2 项', 1, 3, '二　1 项', 2, '未分板块　1 项', 4])
})

test('it says what it leaves out', () => {
  const g = shownGrid(rows, { ...look, filter: { ...noFilter, view: 'behind', unit: '7', query: '任务' }, group: '' }, periods, 0, scheme)
  expect(g.filter).toBe('未达序时；单位 区教体局；查找“任务”；2 项，共 4 项')
  expect(g.lines.map((l) => l.taskId)).toEqual([2, 3])
})

test('groups by status carry the words of the scheme', () => {
  expect(shownGrid(rows, { ...look, group: 'status' }, periods, 0, scheme).lines.filter((l) => l.group).map((l) => l.group)).toEqual(['已完成　1 项', '未达序时　2 项', '待研判　1 项'])
})
