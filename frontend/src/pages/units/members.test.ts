import { expect, test } from 'vitest'
import type { Unit } from '@/api'
import { membersOf } from './members'

const unit = (id: number, name: string, alias = ''): Unit => ({
  id, name, short: '', kind: 'town', isGroup: false, sort: id, active: true, liaison: { name: '', post: '', phone: '' },
  aliases: alias ? [{ id: 1, name: alias, confirmed: true, reason: '' }] : [], members: [],
})

test('names of no unit are told, not dropped; terms of members stay', () => {
  const all = [unit(1, '青石镇'), unit(2, '白石镇人民政府', '白石镇'), unit(3, '各镇')]
  const group = { ...all[2], members: [{ unitId: 1, name: '青石镇', from: '2024-01-01', to: '2024-05-01' }, { unitId: 1, name: '青石镇', from: '2024-08-01', to: '' }] }
  expect(membersOf('青石镇、白石镇、柳河真、各镇、青石镇', group, all)).toEqual({
    members: [...group.members, { unitId: 2, name: '白石镇人民政府', from: '', to: '' }],
    unknown: ['柳河真', '各镇'],
  })
})
