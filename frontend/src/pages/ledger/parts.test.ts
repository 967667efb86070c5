import { expect, test } from 'vitest'
import { sentences } from './parts'

test('a task is proposed sentence by sentence', () => {
  expect(sentences('新建幼儿园2所；改扩建幼儿园2所。')).toEqual(['新建幼儿园2所；', '改扩建幼儿园2所。'])
  expect(sentences('打通断头路8条')).toEqual(['打通断头路8条'])
  expect(sentences('')).toEqual([])
})
