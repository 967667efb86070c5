import { computed, ref } from 'vue'
import { imports, toApiError, type ApiError, type ImportView } from '@/api'
import { useDesk } from '@/stores/desk'
import { useJob } from '@/stores/job'

/** One file on its way to the desk. */
export interface Waiting { path: string; name: string; state: 'waiting' | 'reading' | 'read' | 'known' | 'failed' | 'stopped'; count: number; error: ApiError | null }

/** The last part of a path of any system. */
const nameOf = (path: string) => path.split(/[\\/]/).pop() ?? path

/**
 * Files read one after another; what fails does not hold up the rest. Files that come while others are read wait
 * behind them. Stopping keeps what was read.
 */
export function useQueue(read: (view: ImportView, known: boolean) => Promise<void>, ids: () => number[]) {
  const desk = useDesk()
  const job = useJob()
  const files = ref<Waiting[]>([])
  const running = ref(false)
  const done = computed(() => files.value.filter((f) => f.state !== 'waiting' && f.state !== 'reading').length)
  /** Shown for several files, and for one that could not be read. */
  const visible = computed(() => files.value.length > 1 || files.value.some((f) => f.state === 'failed'))
  let stopped = false

  async function add(paths: string[]): Promise<void> {
    if (!running.value) files.value = []
    files.value.push(...paths.map((path): Waiting => ({ path, name: nameOf(path), state: 'waiting', count: 0, error: null })))
    if (running.value) return
    running.value = true
    stopped = false
    for (let next = first(); next; next = first()) await one(next)
    running.value = false
    await desk.attempt(desk.load)
  }

  const first = () => files.value.find((f) => f.state === 'waiting')

  async function one(file: Waiting): Promise<void> {
    if (stopped) return void (file.state = 'stopped')
    file.state = 'reading'
    const before = ids()
    try {
      const view = await job.run('import', () => imports.read(file.path))
      file.count = view.items.length
      file.state = before.includes(view.id) ? 'known' : 'read'
      await read(view, file.state === 'known')
    } catch (error) {
      file.error = toApiError(error)
      file.state = file.error.code === 'cancelled' ? 'stopped' : 'failed'
      stopped ||= file.state === 'stopped'
    }
  }

  /** Stops after what is being read, which is given up. */
  async function stop(): Promise<void> {
    stopped = true
    await job.cancel()
  }

  return { files, running, done, visible, add, stop, close: () => (files.value = []) }
}
