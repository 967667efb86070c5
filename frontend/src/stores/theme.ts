import { defineStore } from 'pinia'
import { computed, watch } from 'vue'
import { remember } from './remember'

export type Theme = 'light' | 'dark'

/** Light or dark; the choice is kept on this PC. */
export const useTheme = defineStore('theme', () => {
  const theme = remember<Theme>('theme', localStorage.getItem('ducha.theme') === '"dark"' ? 'dark' : 'light', true)
  watch(theme, (now) => {
    document.documentElement.setAttribute('data-theme', now)
    localStorage.setItem('ducha.theme', JSON.stringify(now)) // the first paint does not wait for the backend
  }, { immediate: true })
  return { theme, dark: computed(() => theme.value === 'dark'), toggle: () => (theme.value = theme.value === 'dark' ? 'light' : 'dark') }
})
