import { expect, test } from 'vitest'
import { slipLook, slipNumbers } from './slip'

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
