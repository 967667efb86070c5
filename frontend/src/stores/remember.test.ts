// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { desk } from '@/api'
import { adopt, remember } from './remember'

const keep = vi.spyOn(desk, 'remember').mockResolvedValue()

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  keep.mockClear()
})

test('what was changed just before another ledger was opened is not written into that one', () => {
  const order = remember('t/order', 'no')
  adopt({})
  order.value = 'unit'
  adopt({})
  vi.advanceTimersByTime(1000)
  expect(keep).not.toHaveBeenCalled()
  expect(order.value).toBe('no')
})

test('a value comes back with its ledger, and what was never set falls back', () => {
  const sort = remember('t/sort', 'no')
  adopt({ 't/sort': '"deadline"' })
  expect(sort.value).toBe('deadline')
  adopt({})
  expect(sort.value).toBe('no')
  adopt({ 't/sort': '{broken' })
  expect(sort.value).toBe('no')
  vi.runAllTimers()
  expect(keep).not.toHaveBeenCalled()
})

test('a change is handed over once it stands still', () => {
  const widths = remember<Record<string, number>>('t/widths', {})
  adopt({})
  widths.value.no = 40
  widths.value.no = 44
  vi.runAllTimers()
  expect(keep.mock.calls).toEqual([['t/widths', '{"no":44}', false]])
  expect(remember('t/widths', {}).value).toEqual({ no: 44 })
})
