import { ref, watch, type Ref } from 'vue'
import { keep, recall } from './remember'

const prefix = 'unsaved/'

interface Kept<T> { base: string; value: T }

interface Unsaved { restored: Ref<boolean>; begin: (over?: unknown) => void; revert: () => void; rebase: () => void; forget: () => void }

/**
 * Keeps what is typed into a form until it is saved or called off, so that neither a crash nor F5 takes any of it. The
 * backend keeps it: a browser door has another address, and other storage, at every start. What the form began with is
 * kept beside it: text that was typed over something else by now is let go. A form whose text is fetched gives its name
 * as a function and calls `begin` whenever its text is there, or is that of another thing.
 */
export function useUnsaved<T>(name: string | (() => string), value: Ref<T>): Unsaved {
  let key = ''
  let base = ''
  const used = new Set<string>()
  const restored = ref(false)
  if (typeof name === 'string') begin()
  const stop = watch(value, (now) => {
    if (key === '') return
    const text = JSON.stringify(now)
    keep(key, text === base ? '' : JSON.stringify({ base, value: now } satisfies Kept<T>))
  }, { deep: true, flush: 'post' })

  /** Takes what is in the form, or `over`, for what is saved, and brings back what had been typed over just that. */
  function begin(over: unknown = value.value): void {
    key = prefix + (typeof name === 'string' ? name : name())
    used.add(key)
    base = JSON.stringify(over)
    const kept = read<T>(key)
    restored.value = kept?.base === base && JSON.stringify(kept.value) !== base
    if (kept && restored.value) value.value = kept.value
    else if (kept) keep(key, '')
  }

  function forget(): void {
    stop()
    for (const one of used) keep(one, '')
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

  return { restored, begin, revert, rebase, forget }
}

function read<T>(key: string): Kept<T> | null {
  try {
    return JSON.parse(recall(key) || 'null') as Kept<T> | null
  } catch {
    return null
  }
}
