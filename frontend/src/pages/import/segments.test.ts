import { expect, test } from 'vitest'
import type { ImportItem, SourceLine } from '@/api'
import { cuts, segmentLines, sortItems } from './segments'

const line = (text: string, start: number): SourceLine => ({ text, start, heading: 0, strong: false, table: -1, row: -1, col: -1 })
const item = (key: number, start: number, end: number, more: Partial<ImportItem['draft']> = {}, problems: ImportItem['problems'] = []): ImportItem => ({
  key, state: 'pending', taskId: 0, problems,
  draft: { no: '1', section: [], text: '', leaders: [], persons: [], units: [], deadline: '', milestones: [], indicators: [], source: { start, end }, ...more },
})

test('a draft is told into task, figure and duty, across lines and by characters', () => {
  const lines = [line('𬭛业：1.新建厂房20万平方米。（牵头单位：区住', 0), line('建局）余下', 24)]
  const end = 24 + 4
  const draft = item(7, 3, end, { units: [{ name: '区住建局', role: 'lead' }], indicators: [{ name: '', op: '>=', value: 20, unit: '万平方米', kind: 'new', text: '' }], leaders: ['牵头单位'] })
  const shown = segmentLines(lines, [draft])
  expect(shown[0].segments.map((s) => [s.kind, s.text])).toEqual([['plain', '𬭛业：'], ['task', '1.新建厂房'], ['figure', '20万平方米'], ['task', '。'], ['duty', '（牵头单位：区住']])
  expect(shown[1].segments.map((s) => [s.kind, s.text])).toEqual([['duty', '建局）余'], ['plain', '下']])
  expect(shown[0].first).toEqual([7])
  expect(shown[1].first).toEqual([])
})

test('text outside every draft stays plain', () => {
  expect(segmentLines([line('前言', 0)], [])[0].segments).toEqual([{ text: '前言', kind: 'plain', key: 0 }])
})

test('doubtful drafts come first', () => {
  const doubt = [{ code: 'lead_unknown', task: '1', message: '', index: 0 }]
  const groups = sortItems([item(1, 0, 1), item(2, 1, 2, {}, doubt), { ...item(3, 2, 3, {}, doubt), state: 'dropped' }])
  expect(groups.doubtful.map((i) => i.key)).toEqual([2])
  expect(groups.clean.map((i) => i.key)).toEqual([1])
  expect(groups.dropped.map((i) => i.key)).toEqual([3])
})

test('a text is cut behind clauses, never at its end', () => expect(cuts('建成一期；开工二期。')).toEqual([5]))
