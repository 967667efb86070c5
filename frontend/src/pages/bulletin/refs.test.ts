import { expect, test } from 'vitest'
import type { BulletinView } from '@/api'
import { originOf, worst } from './refs'

const view = {
  tasks: [{ id: 1 }, { id: 2 }, { id: 3 }],
  totals: {
    dropped: [3], unjudged: [], laggards: [{ taskId: 2 }], moves: { comparable: 1, up: [], down: [2], same: [] },
    classes: [{ key: 'done', meaning: 'done', tasks: [1] }, { key: 'behind', meaning: 'behind', tasks: [2] }],
    units: [{ unitId: 9, tasks: [1, 2] }], sections: [{ tasks: [2] }], reporting: { late: [{ unitId: 9 }], silent: [] },
  },
} as unknown as BulletinView
const ids = (ref: string) => originOf(view, ref).tasks.map((t) => t.id)

test('every kind of reference opens its rows', () => {
  expect(ids('class:behind')).toEqual([2])
  expect(ids('unit:9')).toEqual([1, 2])
  expect(ids('section:0')).toEqual([2])
  expect(ids('section:0:inTime')).toEqual([2])
  expect(ids('all')).toEqual([1, 2, 3])
  expect(ids('counted')).toEqual([1, 2])
  expect(ids('down')).toEqual([2])
  expect(ids('laggards')).toEqual([2])
  expect(originOf(view, 'late').units).toHaveLength(1)
  expect(ids('unknown')).toEqual([])
})

test('the worst indicator speaks for the task', () => {
  const p = (rate: number, deviation: number | null) => ({ rate, deviation })
  expect(worst({ progress: [p(80, 5), p(60, -15), p(0, null)] } as never)).toEqual({ rate: 60, deviation: -15 })
  expect(worst({ progress: [] } as never)).toBeNull()
})
