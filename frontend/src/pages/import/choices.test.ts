import { expect, test } from 'vitest'
import type { ImportItem } from '@/api'
import { choices } from './choices'

const item = (codes: string[]): ImportItem => ({
  key: 1, state: 'pending', taskId: 0, problems: codes.map((code) => ({ code, task: '1', message: '', index: 0 })),
  draft: {
    no: '1', section: [], text: '', leaders: [], persons: [], deadline: '', milestones: [], indicators: [], source: { start: 0, end: 0 },
    units: [{ name: '区工信局', role: 'undivided' }, { name: '区财政局', role: 'undivided' }],
  },
})

test('an unknown lead offers the first unit and settles that doubt only', () => {
  const [first, second] = choices(item(['lead_unknown', 'no_leader']))
  expect(first.next?.draft.units.map((u) => u.role)).toEqual(['lead', 'support'])
  expect(first.next?.problems.map((p) => p.code)).toEqual(['no_leader'])
  expect(second.kind).toBe('confirm')
})

test('two numbers in one draft offer to split it', () => expect(choices(item(['two_numbers'])).map((c) => c.kind)).toEqual(['split', 'confirm']))
test('any other doubt can be taken as it is', () => expect(choices(item(['no_units'])).map((c) => c.kind)).toEqual(['confirm']))
