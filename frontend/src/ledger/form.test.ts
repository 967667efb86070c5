import { expect, test } from 'vitest'
import type { Draft, Task } from '@/api/types'
import { fieldsOf, toDraft, toTask } from './form'

const task = {
  id: 1, no: '1', text: '新建厂房', section: ['一、工业', '（一）园区'], deadline: '年底前', leaders: ['甲', '乙'], persons: [], note: '依据',
  assignments: [{ unitId: 7, name: '区工业和信息化局', role: 'lead' }], indicators: [{ id: 3, name: '厂房', op: '>=', value: 2, unit: '万平方米', kind: 'new', text: '', confirmed: false }],
} as unknown as Task

test('a task goes through the form unchanged', () => {
  expect(toTask(task, fieldsOf(task))).toEqual(task)
})

test('what is typed is tidied; a new unit is looked up by its name, a new indicator counts', () => {
  const f = fieldsOf(task)
  f.text = ' 新建\n厂房 '
  f.section = '二、民生 / （一）学校'
  f.leaders = '甲，丙'
  f.units.push({ name: ' 区财政局 ', role: 'support' }, { name: '', role: 'lead' })
  f.indicators.push({ name: '学位', op: '>=', value: 90, unit: '个', kind: 'new', text: '' })
  const next = toTask(task, f)
  expect(next).toMatchObject({ text: '新建厂房', section: ['二、民生', '（一）学校'], leaders: ['甲', '丙'], note: '依据' })
  expect(next.assignments).toEqual([{ unitId: 7, name: '区工业和信息化局', role: 'lead' }, { unitId: 0, name: '区财政局', role: 'support' }])
  expect(next.indicators.map((i) => [i.id, i.confirmed])).toEqual([[3, false], [0, true]])
})

test('a draft keeps its place in the source', () => {
  const draft = { no: '2', text: '文', section: [], deadline: '', leaders: [], persons: [], units: [{ name: '区财政局', role: 'lead' }], indicators: [], milestones: [], source: { start: 3, end: 9 } } as Draft
  expect(toDraft(draft, fieldsOf(draft))).toEqual(draft)
})
