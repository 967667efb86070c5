// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import { desk } from '@/api'
import { adopt } from './remember'
import { useUnsaved } from './unsaved'

const sent = vi.spyOn(desk, 'remember').mockResolvedValue()

beforeEach(() => {
  vi.useFakeTimers()
  adopt({})
})
afterEach(() => {
  vi.useRealTimers()
  sent.mockClear()
})

test('what was typed is there after the program was started anew, whatever its address', async () => {
  const typed = ref({ text: 'a' })
  useUnsaved('visit/1', typed)
  typed.value.text = 'ab'
  await nextTick()
  vi.runAllTimers()
  const [key, text, everywhere] = sent.mock.calls[0]
  expect([key, everywhere]).toEqual(['unsaved/visit/1', false])
  adopt({ [key]: text })
  const again = ref({ text: 'a' })
  expect(useUnsaved('visit/1', again).restored.value).toBe(true)
  expect(again.value.text).toBe('ab')
})

test('what was typed is there again, over what it was typed over alone', async () => {
  const typed = ref({ text: 'a' })
  useUnsaved('visit/1', typed)
  typed.value.text = 'ab'
  await nextTick()
  const again = ref({ text: 'a' })
  expect(useUnsaved('visit/1', again).restored.value).toBe(true)
  expect(again.value.text).toBe('ab')
  const changed = ref({ text: 'x' })
  expect(useUnsaved('visit/1', changed).restored.value).toBe(false)
})

test('a form that stays open after saving keeps what is typed next', async () => {
  const typed = ref({ text: 'a' })
  const unsaved = useUnsaved('visit/1', typed)
  typed.value.text = 'ab'
  await nextTick()
  unsaved.rebase()
  vi.runAllTimers()
  expect(sent.mock.calls.at(-1)).toEqual(['unsaved/visit/1', '', false])
  typed.value.text = 'abc'
  await nextTick()
  const again = ref({ text: 'ab' })
  useUnsaved('visit/1', again)
  expect(again.value.text).toBe('abc')
})
