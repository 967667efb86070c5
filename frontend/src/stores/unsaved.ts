import { ref, watch, type Ref } from 'vue'
import { useDesk } from './desk'

const prefix = 'ducha.unsaved.'

interface Kept<T> { base: string; value: T }

/**
 * Keeps what is typed into a form until it is saved or called off, so that a crash takes none of it. `base` is what
 * the form began with: text that was typed over something else by now is let go.
 */
export function useUnsaved<T>(name: string, value: Ref<T>): { restored: Ref<boolean>; revert: () => void; rebase: () => void; forget: () => void } {
  const key = `${prefix}${useDesk().state?.path ?? ''}:${name}`
  let base = JSON.stringify(value.value)
  const restored = ref(false)
  const kept = read<T>(key)
  if (kept?.base === base && JSON.stringify(kept.value) !== base) {
    value.value = kept.value
    restored.value = true
  }
  const stop = watch(value, (now) => {
    const text = JSON.stringify(now)
    if (text === base) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify({ base, value: now } satisfies Kept<T>))
  }, { deep: true, flush: 'post' })

  function forget(): void {
    stop()
    localStorage.removeItem(key)
  }

  function revert(): void {
    value.value = JSON.parse(base) as T
    restored.value = false
  }

  /** The form stays open over what was saved just now. */
  function rebase(): void {
    base = JSON.stringify(value.value)
    restored.value = false
    localStorage.removeItem(key)
  }

  return { restored, revert, rebase, forget }
}

function read<T>(key: string): Kept<T> | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept<T> | null
  } catch {
    return null
  }
}
