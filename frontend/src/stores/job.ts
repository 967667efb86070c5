import { defineStore } from 'pinia'
import { computed, reactive } from 'vue'
import { desk, onProgress, type Step } from '@/api'

/** What any command goes by that has no name of its own; the backend stops it by the same word. */
const command = 'command'
const patience = 500 // milliseconds

interface Job { name: string; slow: boolean; step: Step | null }

/** Long work under way: shown with a cancel button once it takes longer than half a second. Jobs may overlap: the latest slow one is shown. */
export const useJob = defineStore('job', () => {
  const running = reactive<Job[]>([])
  const shown = computed(() => [...running].reverse().find((j) => j.slow) ?? running[running.length - 1])
  const name = computed(() => shown.value?.name ?? '')
  const step = computed(() => shown.value?.step ?? null)
  const visible = computed(() => shown.value?.slow ?? false)

  /** Starts hearing the backend's progress events; called once. */
  function listen(): void {
    onProgress((s) => {
      for (const j of running) if (j.name === s.job) j.step = s
    })
  }

  async function run<T>(job: string, work: () => Promise<T>): Promise<T> {
    const mine = reactive<Job>({ name: job, slow: false, step: null })
    running.push(mine)
    const timer = window.setTimeout(() => (mine.slow = true), patience)
    try {
      return await work()
    } finally {
      window.clearTimeout(timer)
      running.splice(running.indexOf(mine), 1)
    }
  }

  return { name, step, visible, listen, run, command: <T>(work: () => Promise<T>) => run(command, work), cancel: () => desk.cancel(name.value) }
})
