import { expect, test } from 'vitest'
import type { PaperTemplate } from '@/api'
import { wordsOf } from '@/locale'
import { changes, keyed, keysOf, spelled, unfilled, unknownNames } from './template'

const layout = { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35, lines: 22, charsInLine: 28, unnumbered: false }
const preset: PaperTemplate = { kind: 'urge', redHead: '', wording: { copies: '', requirement: '请于{deadline}前反馈。', title: '工作催办单', zzz: 'x' }, layout }

test('wording stands in the order of the page, unknown keys last', () => {
  expect(keysOf(preset)).toEqual(['title', 'requirement', 'copies', 'zzz'])
})

test('names are read in Chinese and kept as they always were', () => {
  const kept = '请于{deadline}前书面反馈{office}，{unknown}。'
  expect(spelled(kept)).toBe('请于{时限}前书面反馈{督查机构}，{unknown}。')
  expect(keyed(spelled(kept))).toBe(kept)
  const all = Object.values(wordsOf('papers.fact'))
  expect(new Set(all).size).toBe(all.length)
})

test('names nobody knows are told', () => {
  expect(unknownNames('请{office}于{期限}前{}', ['office'])).toEqual(['期限', ''])
})

test('changes are counted by place, the sheet as one', () => {
  expect(changes(preset, preset)).toBe(0)
  expect(changes({ ...preset, redHead: '云岭区督查考核中心', wording: { ...preset.wording, title: '催办单' }, layout: { ...layout, left: 30, top: 30 } }, preset)).toBe(3)
})

test('an emptied margin is told, a margin of 0 is one', () => {
  expect(unfilled({ ...layout, left: '' as unknown as number, top: 0 })).toEqual(['left'])
  expect(unfilled(layout)).toEqual([])
})
