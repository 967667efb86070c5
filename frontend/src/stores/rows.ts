import { defineStore } from 'pinia'
import { ref } from 'vue'
import { useRouter } from 'vue-router'

/** The rows behind a figure: any number on any page opens them in the ledger. */
export const useRows = defineStore('rows', () => {
  const router = useRouter()
  const label = ref('')
  const ids = ref<number[] | null>(null)

  function show(name: string, list: number[]): void {
    label.value = name
    ids.value = list
    void router.push({ path: '/ledger' })
  }

  function clear(): void {
    ids.value = null
    label.value = ''
  }

  return { label, ids, show, clear }
})
