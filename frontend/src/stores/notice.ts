import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { toApiError, type ApiError } from '@/api'

/** What the program says back: one toast at a time, and errors in a line that stays until read. */
export const useNotice = defineStore('notice', () => {
  const toast = ref<{ text: string; undo: boolean } | null>(null)
  const error = ref<ApiError | null>(null)
  /** Tries again what failed, where that can be done as it was. */
  const again = shallowRef<(() => unknown) | null>(null)
  let timer = 0

  function say(text: string, undo = false): void {
    window.clearTimeout(timer)
    toast.value = { text, undo }
    timer = window.setTimeout(() => (toast.value = null), 8000)
  }

  function hush(): void {
    window.clearTimeout(timer)
    toast.value = null
  }

  function fail(raw: unknown, retry: (() => unknown) | null = null): void {
    error.value = toApiError(raw)
    again.value = retry
    if (error.value.code === 'internal') console.warn(error.value.params.detail)
  }

  return { toast, error, again, say, hush, fail, clear: () => (error.value = null) }
})
