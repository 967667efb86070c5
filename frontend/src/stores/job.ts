import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { desk, onProgress, type Step } from '@/api'

/** What any command goes by that has no name of its own; the backend stops it by the same word. */
const command = 'command'

/** Long work under way: shown with a cancel button once it takes longer than half a second. */
export const useJob = defineStore('job', () => {
  const name = ref('')
  const step = ref<Step | null>(null)
  const slow = ref(false)
  const visible = computed(() => name.value !== '' && slow.value)

  /** Starts hearing the backend's progress events; called once. */
  function listen(): void {
    onProgress((s) => {
      if (s.job === name.value) step.value = s
    })
  }

  async function run<T>(job: string, work: () => Promise<T>): Promise<T> {
    const outer = name.value
    name.value = job
    step.value = null
    slow.value = false
    const timer = window.setTimeout(() => (slow.value = true), 500)
    try {
      return await work()
    } finally {
      window.clearTimeout(timer)
      name.value = outer
    }
  }

  return { name, step, visible, listen, run, command: <T>(work: () => Promise<T>) => run(command, work), cancel: () => desk.cancel(name.value) }
})
