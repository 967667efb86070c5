import { onMounted, ref, watch, type Ref } from 'vue'
import { epoch } from '@/api'
import { useDesk } from './desk'
import { useNotice } from './notice'

/**
 * Loads what a page shows and loads it again when the period or the ledger changes. A stale answer never replaces a
 * newer one. `data` stays on screen while the next answer is under way.
 */
export function usePage<T>(load: (period: string) => Promise<T>): { data: Ref<T | null>; loading: Ref<boolean>; reload: () => Promise<void> } {
  const desk = useDesk()
  const notice = useNotice()
  const data = ref<T | null>(null) as Ref<T | null>
  const loading = ref(false)
  const fresh = epoch()

  async function reload(): Promise<void> {
    if (!desk.open) return
    loading.value = true
    try {
      const answer = await fresh.latest(() => load(desk.key))
      if (answer === undefined) return
      data.value = answer
    } catch (error) {
      notice.fail(error)
    }
    loading.value = false
  }

  onMounted(reload)
  watch(() => [desk.key, desk.revision], reload)
  return { data, loading, reload }
}
