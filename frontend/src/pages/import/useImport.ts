import { computed, onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { epoch, files, imports, type ImportBrief, type ImportItem, type ImportView, type ItemText, type Notice, type Relation } from '@/api'
import { t } from '@/locale'
import { useDesk } from '@/stores/desk'
import { useDropped } from '@/stores/dropped'
import { useNotice } from '@/stores/notice'
import { usePageFailure } from '@/stores/page'
import { remember } from '@/stores/remember'
import { linesOf, partsOf, sharedWords, stopOf, type Part } from './lines'
import { useQueue } from './useQueue'

/** The notice on the desk and what can be done with its drafts. */
export function useImport() {
  const desk = useDesk()
  const dropped = useDropped()
  const notice = useNotice()
  const failure = usePageFailure()
  const fresh = epoch()
  const list = ref<ImportBrief[]>([])
  const view = shallowRef<ImportView | null>(null)
  /** A draft by its key, a task that a correction no longer has by its id below zero. */
  const active = ref(0)
  const loaded = ref(false)
  const folded = remember<Part[]>('import/folded', ['same', 'dropped'])

  const closed = computed(() => new Set(folded.value))
  const parts = computed(() => (view.value ? partsOf(view.value) : null))
  const lines = computed(() => (view.value ? linesOf(view.value, closed.value) : []))
  /** The order of the list at the right, which is the order of the arrow keys. */
  const stops = computed(() => lines.value.map(stopOf).filter((s) => s !== 0))
  const item = computed(() => view.value?.items.find((i) => i.key === active.value) ?? null)
  const change = computed(() => view.value?.amends?.changed.find((c) => c.key === active.value) ?? null)
  const gone = computed(() => view.value?.amends?.gone.find((g) => -g.id === active.value) ?? null)

  const waits = (v: ImportView | null, stop: number) =>
    stop < 0 ? !!v?.amends?.gone.some((g) => -g.id === stop) : v?.items.some((i) => i.key === stop && i.state === 'pending')

  /** Shows a notice; what was decided on lets the next one that waits come up. */
  function show(answer: ImportView): void {
    const next = answer.source.length === 0 && answer.id === view.value?.id ? { ...answer, source: view.value.source } : answer
    const was = stops.value
    const at = was.indexOf(active.value)
    view.value = next
    if (waits(next, active.value)) return
    const now = new Set(stops.value)
    active.value = [...was.slice(Math.max(0, at)), ...stops.value].find((s) => now.has(s) && waits(next, s)) ?? stops.value[0] ?? 0
  }

  /** What an edit answered is what is there: then only the list of notices is read again. */
  let answered = false

  async function refresh(): Promise<void> {
    if (answered && view.value) {
      answered = false
      list.value = await imports.list()
      return
    }
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

  async function look(): Promise<void> {
    failure.again = (await desk.attempt(refresh)) ? null : look
  }

  const queue = useQueue(async (next, known) => {
    active.value = 0
    show(next)
    list.value = await imports.list()
    notice.say(t(known ? 'import.known' : 'import.read', { name: next.fileName, count: next.items.length }), !known)
  }, () => list.value.map((b) => b.id))

  const choose = async () => queue.add(await files.pick('notice', t('import.pick'), true))

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
    return desk.change(async () => {
      const answer = await work(id)
      show(answer)
      answered = true
      return answer.shared
    }, (shared) => (said ?? '') + sharedWords(shared as string[]))
  }

  const no = () => item.value?.draft.no ?? ''
  const confirm = (keys: number[]) =>
    edit((id) => imports.confirm(id, keys), keys.length === 1 ? t(change.value ? 'import.correctedOne' : 'import.confirmedOne', { no: no() }) : t('import.confirmedMany', { count: keys.length }))
  const take = (keys: number[], tasks: number[]) => edit((id) => imports.take(id, keys, tasks), t('import.taken', { count: keys.length, gone: tasks.length }))
  const takeSplit = (key: number, items: ItemText[]) => edit((id) => imports.takeSplit(id, key, items), t('import.correctedOne', { no: no() }))
  const keep = (tasks: number[]) => edit((id) => imports.keep(id, tasks), t('import.kept', { count: tasks.length }))
  const part = (key: number) => edit((id) => imports.part(id, key), t('import.parted', { no: no() }))
  const relate = (relation: Relation) => edit((id) => imports.relate(id, relation), t('import.related'))
  const save = (next: ImportItem) => edit((id) => imports.saveItem(id, next), t('import.savedOne', { no: next.draft.no }))
  const split = (key: number, at: number) => edit((id) => imports.split(id, key, at), t('import.splitDone'))
  /** Joins a draft to the one above it, which is then the one looked at. */
  async function join(key: number): Promise<boolean> {
    const items = view.value?.items ?? []
    const above = items.slice(0, items.findIndex((i) => i.key === key)).reverse().find((i) => i.state !== 'dropped')
    const done = await edit((id) => imports.join(id, key), t('import.joinDone'))
    if (done && above) active.value = above.key
    return done
  }
  const drop = (key: number, yes: boolean) => edit((id) => imports.drop(id, [key], yes), yes ? t(change.value ? 'import.left' : 'import.dropped', { no: no() }) : '')
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
    const at = stops.value.indexOf(active.value)
    active.value = stops.value[Math.max(0, Math.min(stops.value.length - 1, at + by))] ?? active.value
  }

  function fold(part: Part): void {
    folded.value = closed.value.has(part) ? folded.value.filter((p) => p !== part) : [...folded.value, part]
  }

  // While files are read one after another the list is refreshed by the queue itself.
  watch(() => desk.revision, () => void look(), { immediate: true })
  onBeforeUnmount(() => (failure.again = null))
  watch(() => dropped.paths.length, (n) => n > 0 && void queue.add(dropped.collect()), { immediate: true })

  return { list, view, active, item, change, gone, parts, lines, loaded, queue, choose, open, confirm, take, takeSplit, keep, part, relate, save, split, join, drop, saveNotice, discard, step, fold }
}
