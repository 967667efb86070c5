import { expect, test } from 'vitest'
import type { ImportItem, ImportView } from '@/api'
import { linesOf, partsOf, stopOf } from './lines'

const item = (key: number, more: Partial<ImportItem> = {}): ImportItem => ({ key, state: 'pending', problems: [], taskId: 0, draft: { no: String(key) } as ImportItem['draft'], ...more })
const view = {
  problems: [{ code: 'x', task: '', message: '', index: -1 }], relation: 'corrects', gone: [9],
  items: [
    item(1, { state: 'confirmed', taskId: 1 }), item(2, { taskId: 2 }), item(3), item(4, { problems: [{ code: 'lead_unknown', task: '4', message: '', index: 3 }] }),
    item(5, { state: 'confirmed', taskId: 5 }), item(6, { state: 'dropped', taskId: 6 }), item(7, { taskId: 7, problems: [{ code: 'reshaped_task', task: '7', message: '', index: 6 }] }),
  ],
  amends: { changed: [{ key: 2, taskId: 2, fields: [] }, { key: 7, taskId: 7, fields: [] }], gone: [{ id: 9 }], taken: [5] },
} as unknown as ImportView

test('changes stand first, then what is new, then what is gone; what the clerk took stands apart from what is unchanged', () => {
  const parts = partsOf(view)
  const keys = Object.fromEntries(Object.entries(parts).map(([k, list]) => [k, (list as { key?: number; id?: number }[]).map((i) => i.key ?? i.id)]))
  expect(keys).toEqual({ changed: [2, 7], doubtful: [4], clean: [3], gone: [9], same: [1], confirmed: [5], dropped: [6] })
})

test('closed parts keep their heading; arrow keys stop at drafts and gone tasks only', () => {
  const lines = linesOf(view, new Set(['same']))
  expect(lines.map((l) => l.id)).toEqual(['n0', 'changed', 'd2', 'd7', 'doubtful', 'd4', 'clean', 'd3', 'gone', 'g9', 'same', 'confirmed', 'd5', 'dropped', 'd6'])
  expect(lines.map(stopOf).filter(Boolean)).toEqual([2, 7, 4, 3, -9, 5, 6])
})

test('without a plan before it a notice has the usual parts', () => {
  const parts = partsOf({ ...view, relation: '', amends: null } as ImportView)
  expect([parts.changed, parts.gone, parts.same].every((p) => p.length === 0)).toBe(true)
  expect(parts.confirmed.map((i) => i.key)).toEqual([1, 5])
})
