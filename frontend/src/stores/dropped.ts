import { defineStore } from 'pinia'
import { ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { desk as deskApi } from '@/api'
import { useDesk } from './desk'

/** Files dropped anywhere: a ledger is opened, on the collection page they are returns, elsewhere a notice. */
export const useDropped = defineStore('dropped', () => {
  const desk = useDesk()
  const route = useRoute()
  const router = useRouter()
  const paths = ref<string[]>([])

  function take(list: string[]): void {
    const ledger = list.find((p) => p.toLowerCase().endsWith('.ducha'))
    if (ledger) return void desk.enter(() => deskApi.open(ledger))
    paths.value = list
    if (route.name === 'welcome') return
    if (route.name !== 'collect' && route.name !== 'import') void router.push('/import')
  }

  /** What was dropped, once. */
  function collect(): string[] {
    const list = paths.value
    paths.value = []
    return list
  }

  return { paths, take, collect }
})
