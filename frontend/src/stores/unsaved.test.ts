import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import { nextTick, ref } from 'vue'
import { useUnsaved } from './unsaved'

beforeEach(() => {
  setActivePinia(createPinia())
  localStorage.clear()
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
  unsaved.rebase()
  await nextTick()
  expect(localStorage.length).toBe(0)
  typed.value.text = 'abc'
  await nextTick()
  const again = ref({ text: 'ab' })
  useUnsaved('visit/1', again)
  expect(again.value.text).toBe('abc')
})
