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

test('a form whose text is fetched keeps what was typed over each thing apart, until it is called off', async () => {
  const typed = ref('')
  let task = 1
  const of = () => `basis/${task}`
  const form = useUnsaved(of, typed)
  const turnTo = async (n: number, text: string) => {
    task = n
    typed.value = text
    form.begin()
    await nextTick()
  }
  await turnTo(1, 'a')
  typed.value = 'ab'
  await nextTick()
  await turnTo(2, 'x')
  expect([typed.value, form.restored.value]).toEqual(['x', false])
  await turnTo(1, 'a')
  expect([typed.value, form.restored.value]).toEqual(['ab', true])
  form.revert()
  expect([typed.value, form.restored.value]).toEqual(['a', false])
  typed.value = 'abc'
  await nextTick()
  form.forget()
  const again = ref('a')
  expect(useUnsaved('basis/1', again).restored.value).toBe(false)
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
