import { defineStore } from 'pinia'
import { onBeforeUnmount, onMounted, ref, shallowRef, watch, type Ref } from 'vue'
import { epoch } from '@/api'
import { useDesk } from './desk'
import { useNotice } from './notice'

/** How to ask again for a page that could not be read, null while there is nothing to ask again for. */
export const usePageFailure = defineStore('pageFailure', () => ({ again: shallowRef<(() => unknown) | null>(null) }))

/** The last answer of each named page and the state of the ledger it was true for. */
const kept = new Map<string, { mark: string; data: unknown }>()

/**
 * Loads what a page shows and loads it again when the period or the ledger changes. A stale answer never replaces a
 * newer one. `data` stays on screen while the next answer is under way. With a name, a page that is opened again
 * shows what it had, as long as nothing changed in between. `atHand` is what came before it was asked for.
 */
export function usePage<T>(load: (period: string) => Promise<T>, name = '', atHand: (period: string) => T | null = () => null): { data: Ref<T | null>; loading: Ref<boolean>; reload: () => Promise<void> } {
  const desk = useDesk()
  const notice = useNotice()
  const failure = usePageFailure()
  // Shallow: what came from the backend is replaced as a whole, and ten thousand rows are not made reactive one by one.
  const data = shallowRef<T | null>(atHand(desk.key))
  const loading = ref(false)
  const fresh = epoch()

  async function reload(): Promise<void> {
    if (!desk.open) return
    const mark = `${desk.state?.path} ${desk.key} ${desk.revision}`
    const known = kept.get(name)
    if (known?.mark === mark) {
      fresh.cancel() // what was asked for in between is no longer what is looked at
      loading.value = false
      data.value = known.data as T
      return
    }
    loading.value = true
    try {
      const answer = await fresh.latest(() => load(desk.key))
      if (answer === undefined) return
      data.value = answer
      failure.again = null
      if (name) kept.set(name, { mark, data: answer })
    } catch (error) {
      failure.again = reload
      notice.fail(error, reload)
    }
    loading.value = false
  }

  onMounted(() => data.value === null && reload())
  onBeforeUnmount(() => (failure.again = null))
  watch(() => [desk.key, desk.revision], reload)
  return { data, loading, reload }
}
