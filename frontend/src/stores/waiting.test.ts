// @vitest-environment jsdom
import { createPinia, setActivePinia } from 'pinia'
import { expect, test, vi } from 'vitest'
import { counted } from '@/api/waiting'
import { useWaiting } from './waiting'

test('a call says so only after half a second, and no longer than it lasts', async () => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
  const waiting = useWaiting()
  let done = () => {}
  const slow = counted(new Promise<void>((resolve) => (done = resolve)))
  await counted(Promise.resolve())
  vi.advanceTimersByTime(400)
  expect(waiting.long).toBe(false)
  vi.advanceTimersByTime(200)
  expect(waiting.long).toBe(true)
  done()
  await slow
  expect(waiting.long).toBe(false)
  vi.useRealTimers()
})
