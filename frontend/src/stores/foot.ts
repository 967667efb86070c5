import { defineStore } from 'pinia'
import { onBeforeUnmount, ref, watchEffect } from 'vue'

/** What the page on screen counts, at the right of the status bar. */
export const useFoot = defineStore('foot', () => {
  const text = ref('')
  return { text }
})

/** Shows a page's counts while the page is on screen; nothing until there is an answer to count. */
export function footText(text: () => string | null | undefined | false): void {
  const foot = useFoot()
  watchEffect(() => (foot.text = text() || ''))
  onBeforeUnmount(() => (foot.text = ''))
}
