import { defineStore } from 'pinia'
import { nextTick, ref, watch } from 'vue'
import { useRouter } from 'vue-router'

/** What the palette asks a page to do: the page is opened and does it as if its button had been pressed. */
export const useIntent = defineStore('intent', () => {
  const router = useRouter()
  const what = ref('')

  function ask(page: string, name: string): void {
    what.value = name
    void router.push('/' + page)
  }

  return { what, ask }
})

/** The deeds a page can be asked for by name, each done once the page stands. */
export function onIntent(deeds: Record<string, () => unknown>): void {
  const intent = useIntent()
  watch(() => intent.what, (name) => {
    const deed = deeds[name]
    if (!deed) return
    intent.what = ''
    void nextTick(deed)
  }, { immediate: true })
}
