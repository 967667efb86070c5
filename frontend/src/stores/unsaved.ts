import { ref, watch, type Ref } from 'vue'
import { keep, recall } from './remember'

const prefix = 'unsaved/'

interface Kept<T> { base: string; value: T }

/**
 * Keeps what is typed into a form until it is saved or called off, so that a crash takes none of it. The backend keeps
 * it: a browser door has another address, and other storage, at every start. `base` is what
 * the form began with: text that was typed over something else by now is let go.
 */
export function useUnsaved<T>(name: string, value: Ref<T>): { restored: Ref<boolean>; revert: () => void; rebase: () => void; forget: () => void } {
  const key = prefix + name
  let base = JSON.stringify(value.value)
  const restored = ref(false)
  const kept = read<T>(key)
  if (kept?.base === base && JSON.stringify(kept.value) !== base) {
    value.value = kept.value
    restored.value = true
  }
  const stop = watch(value, (now) => {
    const text = JSON.stringify(now)
    keep(key, text === base ? '' : JSON.stringify({ base, value: now } satisfies Kept<T>))
  }, { deep: true, flush: 'post' })

  function forget(): void {
    stop()
    keep(key, '')
  }

  function revert(): void {
    value.value = JSON.parse(base) as T
    restored.value = false
  }

  /** The form stays open over what was saved just now. */
  function rebase(): void {
    base = JSON.stringify(value.value)
    restored.value = false
    keep(key, '')
  }

  return { restored, revert, rebase, forget }
}

function read<T>(key: string): Kept<T> | null {
  try {
    return JSON.parse(recall(key) || 'null') as Kept<T> | null
  } catch {
    return null
  }
}
