import { expect, test } from 'vitest'
import { leavesPart, rowsText, useWholeRows } from './wholerows'

const columns = ['no', 'text', 'lead', 'now'].map((key, i) => ({ key, pinned: i < 2 }))

test('a range that goes on over the edge of the frozen columns leaves its part', () => {
  const pinned = { x: 0, x1: 1, y: 2, y1: 4, colType: 'colPinStart' }
  expect(leavesPart('ArrowRight', pinned, columns)).toBe(true)
  expect(leavesPart('ArrowRight', { ...pinned, x1: 0 }, columns)).toBe(false)
  expect(leavesPart('ArrowLeft', pinned, columns)).toBe(false)
  expect(leavesPart('ArrowLeft', { x: 0, x1: 3, y: 2, y1: 4, colType: 'rgCol' }, columns)).toBe(true)
  expect(leavesPart('ArrowLeft', { x: 1, x1: 3, y: 2, y1: 4, colType: 'rgCol' }, columns)).toBe(false)
})

test('whole rows are copied with all columns shown, in order, a line each', () => {
  const source = [{ text: '一、发展' }, { no: '1', text: '建\t桥', lead: '区住建局' }, { no: '2', text: '修路' }]
  expect(rowsText(source, ['no', 'text', 'lead'], { y: 2, y1: 0 })).toBe('\t一、发展\t\n1\t建 桥\t区住建局\n2\t修路\t')
})

test('thousands of marked rows are drawn by one rule', () => {
  const whole = useWholeRows({ range: async () => null, setRange: async () => {}, columns: () => columns, source: () => [] })
  expect(whole.style.value).toBe('')
  whole.rows.value = { y: 3, y1: 2 }
  expect(whole.style.value.match(/data-rgrow/g)).toHaveLength(2)
  whole.rows.value = { y: 0, y1: 9999 }
  expect(whole.style.value).not.toMatch(/data-rgrow/)
})
