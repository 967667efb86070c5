import { expect, test } from 'vitest'
import type { Slip } from '../api/types'
import { keepTyped, slipLook, slipNumbers } from './slip'

test('an open slip past its day stands apart, a late answer does not', () => {
  expect(slipLook({ state: 'open', daysOver: 0 })).toBe('open')
  expect(slipLook({ state: 'open', daysOver: 2 })).toBe('over')
  expect(slipLook({ state: 'answered', daysOver: 2 })).toBe('answered')
  expect(slipLook({ state: 'void', daysOver: 0 })).toBe('void')
  expect(slipLook({ state: 'withdrawn', daysOver: 0 })).toBe('void')
})

test('many tasks are cut short', () => {
  const tasks = ['1', '2', '3'].map((no) => ({ taskId: 1, no, text: '', status: '', word: '', standing: '', running: 0 }))
  expect(slipNumbers({ tasks })).toBe('1、2、3')
  expect(slipNumbers({ tasks }, 2)).toBe('1、2…')
})

test('another kind of slip brings its own words and leaves what was typed', () => {
  const slip = (unitId: number, reason: string, due: string) => ({ unitId, reason, requirement: '', issued: '2024-10-20', due }) as Slip
  const drafted = [slip(1, '首次滞后。', '2024-11-19'), slip(2, '首次滞后。', '2024-11-19')]
  const edited = [slip(1, '经现场核实滞后。', '2024-11-19'), slip(2, '首次滞后。', '2024-11-01')]
  const now = [slip(1, '连续滞后。', '2024-10-30'), slip(2, '连续滞后。', '2024-10-30'), slip(3, '连续滞后。', '2024-10-30')]
  expect(keepTyped(drafted, edited, now).map((d) => [d.reason, d.due])).toEqual([['经现场核实滞后。', '2024-10-30'], ['连续滞后。', '2024-11-01'], ['连续滞后。', '2024-10-30']])
})
