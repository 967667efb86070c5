import { expect, test } from 'vitest'
import type { UnitScore } from '@/api'
import { groupsOf, moved, pointsOf, scoreText } from './rows'

const unit = (unitId: number, group: string): UnitScore => ({
  unitId, group, name: '', lead: 1, score: 97, rank: 1, never: false,
  lines: [{ rule: 'late', name: '迟报', each: '次', count: 1, points: -2, evidence: ['一季度迟3天'] }, { rule: 'early', name: '提前完成', each: '项', count: 0, points: 0, evidence: [] }],
  entries: [{ id: 3, planId: 1, unitId, unit: '', points: 0.5, reason: '受表扬', basis: '纪要', proposer: '林洁', date: '2024-10-20' }],
})

test('groups keep their order', () => {
  expect(groupsOf([unit(1, '镇街'), unit(2, '镇街'), unit(3, '部门')]).map((g) => [g.name, g.list.length])).toEqual([['镇街', 2], ['部门', 1]])
})

test('figures as they are printed', () => {
  expect([scoreText(97), scoreText(96.5), scoreText(96.25)]).toEqual(['97.0', '96.5', '96.25'])
  expect([pointsOf(-2.5), pointsOf(1)]).toEqual(['−2.5', '+1'])
})

test('only what moved the score is named', () => {
  expect(moved(unit(1, '镇街')).map((m) => m.words)).toEqual(['迟报 1 次', '受表扬'])
})
