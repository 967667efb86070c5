import { expect, test } from 'vitest'
import type { Meaning, Scheme } from '@/api'
import { copyOf, faults, removable, settled, withClass } from './scheme'

const one = (key: string, meaning: Meaning) => ({ key, meaning, word: key, letter: key[0], light: '#1F6B47', dark: '#6FC297', hint: '' })
const scheme: Scheme = {
  id: 1, key: 'pace', name: '序时制', tolerance: 5, severe: 0,
  classes: [one('done', 'done'), one('on', 'on'), one('behind', 'behind'), one('none', 'none'), one('na', 'na')],
}

test('a sound scheme has no faults; a pale colour is named with its contrast', () => {
  expect(faults(scheme)).toEqual([])
  const pale = { ...scheme, classes: scheme.classes.map((c, i) => (i === 1 ? { ...c, light: '#C0C0C0' } : c)) }
  expect(faults(pale)).toEqual([{ at: 1, words: 'settings.fault.light', params: { ratio: '1.8' } }])
})

test('words are there once, and what every scheme needs is there', () => {
  const twice = { ...scheme, classes: scheme.classes.map((c, i) => (i === 2 ? { ...c, word: 'on' } : c)) }
  expect(faults(twice).map((f) => f.words)).toEqual(['settings.fault.twice'])
  const without = { ...scheme, classes: scheme.classes.slice(0, 4) }
  expect(faults(without)).toEqual([{ at: -1, words: 'settings.fault.meaning', params: { meaning: 'na' } }])
  expect(removable(scheme, 2)).toBe(false)
})

test('a second degree of behind stands after the first and brings its line', () => {
  const next = withClass(scheme, 'behind')
  expect(next.classes.map((c) => c.key)).toEqual(['done', 'on', 'behind', 'class-1', 'none', 'na'])
  expect(next.severe).toBe(20)
  expect(removable(next, 2)).toBe(true)
  expect(settled({ ...scheme, severe: 20 }).severe).toBe(0)
  expect(settled({ ...scheme, tolerance: '' as unknown as number }).tolerance).toBe(0)
  expect(withClass(scheme, 'ahead').classes[1].meaning).toBe('ahead')
})

test('a copy has a key of its own', () => expect(copyOf(scheme, [scheme, { ...scheme, key: 'custom-1' }], '本区')).toMatchObject({ id: 0, key: 'custom-2', name: '本区' }))
