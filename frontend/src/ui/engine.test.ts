import { expect, test } from 'vitest'
import { fillGaps } from './engine'

interface Engine { Object: { hasOwn?: (of: object, key: string) => boolean }; WeakRef?: new (held: object) => { deref: () => object } }

test('an old engine gets what the libraries ask for; a new one keeps its own', () => {
  const old: Engine = { Object: {} }
  fillGaps(old)
  expect([old.Object.hasOwn?.({ a: 1 }, 'a'), old.Object.hasOwn?.({ a: 1 }, 'toString')]).toEqual([true, false])
  const held = {}
  expect(old.WeakRef && new old.WeakRef(held).deref()).toBe(held)
  const own = () => true
  const now: Engine = { Object: { hasOwn: own } }
  fillGaps(now)
  expect(now.Object.hasOwn).toBe(own)
})
