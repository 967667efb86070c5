import { computed, ref, watch } from 'vue'
import { epoch, files, imports, type ImportBrief, type ImportItem, type ImportView, type Notice } from '@/api'
import { t } from '@/locale'
import { useDesk } from '@/stores/desk'
import { useDropped } from '@/stores/dropped'
import { useJob } from '@/stores/job'
import { useNotice } from '@/stores/notice'
import { sortItems } from './segments'

/** The notice on the desk and what can be done with its drafts. */
export function useImport() {
  const desk = useDesk()
  const job = useJob()
  const dropped = useDropped()
  const notice = useNotice()
  const fresh = epoch()
  const list = ref<ImportBrief[]>([])
  const view = ref<ImportView | null>(null)
  const active = ref(0)
  const loaded = ref(false)

  const groups = computed(() => sortItems(view.value?.items ?? []))
  /** The order of the list at the right, which is the order of the arrow keys. */
  const order = computed(() => [...groups.value.doubtful, ...groups.value.clean, ...groups.value.confirmed, ...groups.value.dropped])
  const item = computed(() => view.value?.items.find((i) => i.key === active.value) ?? null)

  function show(next: ImportView): void {
    const at = order.value.findIndex((i) => i.key === active.value)
    view.value = next
    const pending = (i?: ImportItem) => i?.state === 'pending'
    if (pending(next.items.find((i) => i.key === active.value))) return
    active.value = (order.value.slice(Math.max(0, at)).find(pending) ?? order.value.find(pending) ?? order.value[0])?.key ?? 0
  }

  async function refresh(): Promise<void> {
    const answer = await fresh.latest(async () => {
      const briefs = await imports.list()
      const id = briefs.find((b) => b.id === view.value?.id)?.id ?? (briefs.find((b) => b.pending > 0) ?? briefs[0])?.id
      return { briefs, view: id ? await imports.get(id) : null }
    })
    if (!answer) return
    list.value = answer.briefs
    if (answer.view) show(answer.view)
    else view.value = null
    loaded.value = true
  }

  async function read(paths: string[]): Promise<void> {
    for (const path of paths) {
      await desk.attempt(async () => {
        active.value = 0
        const next = await job.run('import', () => imports.read(path))
        view.value = next
        await desk.load()
        notice.say(t('import.read', { name: next.fileName, count: next.items.length }))
      })
    }
  }

  const choose = async () => read(await files.pick('notice', t('import.pick'), true))

  async function open(id: number): Promise<void> {
    await desk.attempt(async () => {
      active.value = 0
      show(await imports.get(id))
    })
  }

  /** Every edit answers with the whole notice, so that nothing has to be fetched again. */
  async function edit(work: (id: number) => Promise<ImportView>, said?: string): Promise<boolean> {
    const id = view.value?.id
    if (!id) return false
    return desk.change(async () => show(await work(id)), () => said ?? '')
  }

  const no = () => item.value?.draft.no ?? ''
  const confirm = (keys: number[]) =>
    edit((id) => imports.confirm(id, keys), keys.length === 1 ? t('import.confirmedOne', { no: no() }) : t('import.confirmedMany', { count: keys.length }))
  const save = (next: ImportItem) => edit((id) => imports.saveItem(id, next), t('import.savedOne', { no: next.draft.no }))
  const split = (key: number, at: number) => edit((id) => imports.split(id, key, at), t('import.splitDone'))
  const join = (key: number) => edit((id) => imports.join(id, key), t('import.joinDone'))
  const drop = (key: number, yes: boolean) => edit((id) => imports.drop(id, [key], yes), yes ? t('import.dropped', { no: no() }) : '')
  const saveNotice = (n: Notice) => edit((id) => imports.saveNotice(id, n))

  async function discard(): Promise<void> {
    const id = view.value?.id
    if (!id) return
    await desk.change(async () => {
      await imports.discard(id)
      view.value = null
    }, () => t('import.discarded'))
  }

  function step(by: 1 | -1): void {
    const at = order.value.findIndex((i) => i.key === active.value)
    active.value = order.value[Math.max(0, Math.min(order.value.length - 1, at + by))]?.key ?? active.value
  }

  watch(() => desk.revision, () => void desk.attempt(refresh), { immediate: true })
  watch(() => dropped.paths.length, (n) => n > 0 && void read(dropped.collect()), { immediate: true })

  return { list, view, active, item, groups, order, loaded, choose, open, confirm, save, split, join, drop, saveNotice, discard, step }
}
