import { expect, test } from 'vitest'
import type { BoardUnit, CollectedFile, Return } from '@/api'
import { byColumn, byNeed, doubts, fates, missing } from './columns'

const unit = (name: string, more: Partial<BoardUnit>): BoardUnit => ({
  unitId: 1, name, kind: 'bureau', state: 'sent', late: false, daysLate: 0, silent: false, tasks: 1, answered: 0, missing: [], sentBack: 0, doubts: [], received: '', belated: 0, belatedOn: '', reminded: 0,
  liaison: { name: '', post: '', phone: '' }, note: '', reason: '', ...more,
})

test('silent units stand first in their column', () => {
  const board = byColumn([unit('a', { tasks: 9 }), unit('b', { silent: true }), unit('c', { late: true }), unit('d', { state: 'accepted' })])
  expect(board.sent.map((u) => u.name)).toEqual(['b', 'c', 'a'])
  expect(board.accepted).toHaveLength(1)
  expect(missing(unit('e', { state: 'sent_back' }))).toBe(true)
})

test('refused files come first and are counted', () => {
  const file = (outcome: CollectedFile['outcome']) => ({ file: outcome, unitName: '', unitId: 0, outcome, taken: 0, reasons: [], reply: '' })
  const files = [file('taken'), file('refused'), file('skipped')]
  expect(byNeed(files).map((f) => f.outcome)).toEqual(['refused', 'taken', 'skipped'])
  expect(fates(files)).toEqual([{ outcome: 'refused', count: 1 }, { outcome: 'taken', count: 1 }, { outcome: 'skipped', count: 1 }])
})

test('lateness is no reason to send a return back', () => {
  const checks = [{ code: 'late', message: '10月12日到件' }, { code: 'no_figure', message: '没有报完成值' }]
  expect(doubts({ checks } as Return).map((c) => c.code)).toEqual(['no_figure'])
  expect(doubts(null)).toEqual([])
})
