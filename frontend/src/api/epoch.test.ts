import { expect, test } from 'vitest'
import { epoch } from './epoch'

function deferred<T>() {
  let settle!: (value: T) => void
  let refuse!: (error: unknown) => void
  const promise = new Promise<T>((resolve, reject) => ((settle = resolve), (refuse = reject)))
  return { promise, settle, refuse }
}

test('a stale answer does not overwrite a newer one', async () => {
  const e = epoch()
  const slow = deferred<string>()
  const first = e.latest(() => slow.promise)
  const second = e.latest(() => Promise.resolve('new'))
  expect(await second).toBe('new')
  slow.settle('old')
  expect(await first).toBeUndefined()
})

test('a stale refusal is dropped, a fresh one is not', async () => {
  const e = epoch()
  const slow = deferred<string>()
  const first = e.latest(() => slow.promise)
  const second = e.latest(() => Promise.reject(new Error('now')))
  await expect(second).rejects.toThrow('now')
  slow.refuse(new Error('late'))
  expect(await first).toBeUndefined()
})

test('cancel makes what is under way stale', async () => {
  const e = epoch()
  const slow = deferred<number>()
  const answer = e.latest(() => slow.promise)
  e.cancel()
  slow.settle(1)
  expect(await answer).toBeUndefined()
})
