import { defineStore } from 'pinia'
import { ref } from 'vue'
import { onWaiting } from '@/api'

/** True once the program has owed an answer for half a second, so that a slow disk is not taken for an empty page. */
export const useWaiting = defineStore('waiting', () => {
  const long = ref(false)
  let timer = 0
  onWaiting((open) => {
    if (open === 0) {
      window.clearTimeout(timer)
      timer = 0
      long.value = false
    } else if (timer === 0) {
      timer = window.setTimeout(() => (long.value = true), 500)
    }
  })
  return { long }
})
