import { ref, watch, type Ref } from 'vue'
import { desk } from '@/api'

/**
 * What this PC remembers: filters, columns, the page, the period, the theme. Kept by the backend, a ledger each, since
 * the address of a browser door and with it its own storage changes with every start.
 */
interface Kept { value: Ref<unknown>; fallback: string; everywhere: boolean; text: string }

const registry = new Map<string, Kept>()
let known: Record<string, string> = {}
const timers = new Map<string, number>()

/** A ref that survives a restart, the same for everybody who asks for the key: of the open ledger, or of every ledger on this PC. */
export function remember<T>(key: string, fallback: T, everywhere = false): Ref<T> {
  const there = registry.get(key)
  if (there) return there.value as Ref<T>
  const kept: Kept = { value: ref(), fallback: JSON.stringify(fallback), everywhere, text: '' }
  registry.set(key, kept)
  take(key, kept)
  watch(kept.value, () => later(key, kept), { deep: true, flush: 'sync' })
  return kept.value as Ref<T>
}

/** Takes over what is remembered of a ledger that was just opened; what was never set falls back. */
export function adopt(remembered: Record<string, string>): void {
  for (const [key, timer] of timers) if (!registry.get(key)?.everywhere) window.clearTimeout(timer) // meant for the ledger before
  known = remembered
  for (const [key, kept] of registry) take(key, kept)
}

function take(key: string, kept: Kept): void {
  const text = known[key] || kept.fallback
  kept.text = text
  try {
    kept.value.value = JSON.parse(text)
  } catch {
    kept.value.value = JSON.parse((kept.text = kept.fallback))
  }
}

/** Hands a change over once it stands still. What cannot be kept is forgotten with the window: a convenience fails quietly. */
function later(key: string, kept: Kept): void {
  const text = JSON.stringify(kept.value.value)
  if (text === kept.text) return
  kept.text = text
  keep(key, text, kept.everywhere)
}

/** The text kept for a key of the open ledger, '' where there is none. */
export function recall(key: string): string {
  return known[key] ?? ''
}

/** Keeps a text; '' lets go of it. */
export function keep(key: string, text: string, everywhere = false): void {
  if (recall(key) === text) return
  known[key] = text
  window.clearTimeout(timers.get(key))
  timers.set(key, window.setTimeout(() => void desk.remember(key, text, everywhere).catch(() => undefined), 250))
}
