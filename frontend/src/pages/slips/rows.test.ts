import { expect, test } from 'vitest'
import type { SlipRow } from '@/api'
import { counted, filterSlips, noSlipFilter } from './rows'

const slip = (number: string, state: SlipRow['state'], daysOver = 0, unit = '区水利局'): SlipRow =>
  ({ number, state, daysOver, unit, name: '工作催办单', reason: '', tasks: [{ text: '整治河道' }] }) as unknown as SlipRow

const list = [slip('5', 'closed'), slip('4', 'open'), slip('3', 'open', 2), slip('2', 'answered', 0, '区民政局'), slip('1', 'void')]

test('what needs doing stands first', () => {
  expect(filterSlips(list, noSlipFilter).map((s) => s.number)).toEqual(['3', '2', '4', '5', '1'])
})

test('filters by state, unit and words', () => {
  expect(filterSlips(list, { ...noSlipFilter, look: 'over' }).map((s) => s.number)).toEqual(['3'])
  expect(filterSlips(list, { ...noSlipFilter, unit: '区民政局' }).map((s) => s.number)).toEqual(['2'])
  expect(filterSlips(list, { ...noSlipFilter, query: '河道' })).toHaveLength(5)
  expect(filterSlips(list, { ...noSlipFilter, query: '没有' })).toHaveLength(0)
})

test('values are counted', () => {
  expect(counted(list, (s) => s.unit)).toEqual([{ key: '区水利局', word: '区水利局', count: 4 }, { key: '区民政局', word: '区民政局', count: 1 }])
})
