// @vitest-environment jsdom
import { createPinia, setActivePinia } from 'pinia'
import { expect, test, vi } from 'vitest'

vi.mock('@/stores/place', () => ({ startPage: () => 'gone' }))
vi.mock('@/pages/overview/OverviewPage.vue', () => ({ default: {} }))

test('a remembered page that is no more leads to the overview', async () => {
  setActivePinia(createPinia())
  const { router } = await import('./router')
  expect(router.resolve('/gone').name).toBeUndefined()
  await router.push('/nowhere')
  expect(router.currentRoute.value.name).toBe('overview')
})
