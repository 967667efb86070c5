import { ref, watch, type Ref } from 'vue'

const prefix = 'ducha.'

/** A ref that survives a restart on this PC: filters, columns, the theme. Unreadable values fall back. */
export function remember<T>(key: string, fallback: T): Ref<T> {
  const value = ref(read(key, fallback)) as Ref<T>
  watch(value, (v) => localStorage.setItem(prefix + key, JSON.stringify(v)), { deep: true })
  return value
}

function read<T>(key: string, fallback: T): T {
  try {
    const text = localStorage.getItem(prefix + key)
    return text === null ? fallback : (JSON.parse(text) as T)
  } catch {
    return fallback
  }
}
