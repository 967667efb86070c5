import { computed, watch } from 'vue'
import { useRoute } from 'vue-router'
import { remember } from '@/stores/remember'
import { useRows } from '@/stores/rows'
import { noFilter, type Duty, type Filter, type GroupBy } from './rows'

/** A filter that was given a name; it becomes a tab. */
export interface SavedView { name: string; filter: Filter; group: GroupBy }

const kept = remember<Filter>('ledger/filter', noFilter)
const group = remember<GroupBy>('ledger/group', 'section')
const saved = remember<SavedView[]>('ledger/views', [])

/** The grid's filter: remembered on this PC, overruled by rows that another page opened or a link asks for. */
export function useFilter() {
  const opened = useRows()
  const route = useRoute()
  const filter = computed<Filter>({
    get: () => (opened.ids ? { ...noFilter, query: kept.value.query, ids: opened.ids } : { ...kept.value, ids: null }),
    set: (next) => {
      if (next.ids === null) opened.clear()
      kept.value = { ...next, ids: null }
    },
  })
  watch(() => [route.query.unit, route.query.duty], ([unit, duty]) => typeof unit === 'string' && (kept.value = { ...noFilter, unit, duty: (duty ?? '') as Duty }), { immediate: true })
  return { filter, group, saved, opened }
}
