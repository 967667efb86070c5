// @vitest-environment jsdom
import { createPinia, setActivePinia } from 'pinia'
import { expect, test, vi } from 'vitest'
import { createApp, nextTick } from 'vue'
import { desk as api, type DeskState, type Opening } from '@/api'
import { useDesk } from './desk'
import { usePage } from './page'

const settled = async () => {
  for (let n = 0; n < 5; n++) await Promise.resolve()
  await nextTick()
}

test('going back to an answer that was kept drops the one under way', async () => {
  const pinia = createPinia()
  setActivePinia(pinia)
  const desk = useDesk()
  desk.state = { open: true, path: 'a' } as DeskState
  desk.key = 'Q1'
  const asked: Record<string, (v: string) => void> = {}
  let page: ReturnType<typeof usePage<string>>
  const app = createApp({ setup: () => ((page = usePage((period) => new Promise<string>((done) => (asked[period] = done)), 'kept')), () => null) })
  app.use(pinia).mount(document.createElement('div'))
  asked.Q1('first')
  await settled()
  desk.key = 'Q2'
  await settled()
  desk.key = 'Q1'
  await settled()
  asked.Q2('second')
  await settled()
  expect([page!.data.value, page!.loading.value]).toEqual(['first', false])
  app.unmount()
})

test('a first opening that was refused can be asked for again', async () => {
  setActivePinia(createPinia())
  const state = { open: false, path: '' } as DeskState
  const first = vi.spyOn(api, 'first').mockRejectedValue(new Error('not yet'))
  const opening = vi.spyOn(api, 'opening').mockResolvedValue({ state, settings: null, periods: [], remembered: {} } as Opening)
  const desk = useDesk()
  expect(desk.begin()).toBe(false)
  await expect(desk.load()).rejects.toThrow('not yet')
  await desk.load()
  expect([first, opening].map((f) => f.mock.calls.length)).toEqual([1, 1])
  expect(desk.state).toEqual(state)
})
