import { expect, test } from 'vitest'
import type { QueueRow } from '@/api'
import { inSection, sectionsOf } from './queue'

const row = (taskId: number, ...section: string[]): QueueRow => ({ taskId, no: String(taskId), section, text: '', status: '', proposed: '', reason: '', doubts: 0 })
const rows = [row(1, '一'), row(2, '二', '（一）'), row(3, '一')]

test('a section is compared whole; one that is gone stands for the first', () => {
  expect(sectionsOf(rows)).toEqual(['一', '二'])
  expect(inSection(rows, '二').map((r) => r.taskId)).toEqual([2])
  expect(inSection(rows, '').map((r) => r.taskId)).toEqual([1, 3])
  expect(inSection([], '一')).toEqual([])
})
