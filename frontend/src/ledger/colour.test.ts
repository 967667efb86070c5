import { expect, test } from 'vitest'
import { contrast } from './colour'

test('contrast by WCAG', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21)
  expect(contrast('#A34D00', '#FFFFFF')).toBeGreaterThan(4.5)
  expect(contrast('red', '#FFFFFF')).toBe(0)
})
