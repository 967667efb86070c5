import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useJob } from './job'

vi.hoisted(() => vi.stubGlobal('window', globalThis))

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
})
afterEach(() => vi.useRealTimers())

/** Work that ends when it is told to. */
function work() {
  let end = () => {}
  const done = new Promise<void>((resolve) => (end = resolve))
  return { done, end: () => (end(), vi.advanceTimersByTimeAsync(0)) }
}

test('of two jobs that overlap the one that goes on is shown, and none once both are over', async () => {
  const job = useJob()
  const [forms, collect] = [work(), work()]
  void job.run('forms', () => forms.done)
  await vi.advanceTimersByTimeAsync(600)
  expect([job.name, job.visible]).toEqual(['forms', true])
  void job.run('collect', () => collect.done)
  await vi.advanceTimersByTimeAsync(600)
  expect([job.name, job.visible]).toEqual(['collect', true])
  await forms.end()
  expect([job.name, job.visible]).toEqual(['collect', true])
  await collect.end()
  expect([job.name, job.visible]).toEqual(['', false])
})

test('a short command hides no long work', async () => {
  const job = useJob()
  const [report, save] = [work(), work()]
  void job.run('report', () => report.done)
  await vi.advanceTimersByTimeAsync(600)
  void job.command(() => save.done)
  await vi.advanceTimersByTimeAsync(100)
  expect([job.name, job.visible]).toEqual(['report', true])
  await save.end()
  await vi.advanceTimersByTimeAsync(1000)
  expect([job.name, job.visible]).toEqual(['report', true])
  await report.end()
  expect(job.visible).toBe(false)
})
