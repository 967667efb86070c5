import { nextTick, onBeforeUnmount, onMounted, type Ref } from 'vue'

/**
 * One stop of Tab for a long paper: arrows walk its figures and paragraphs (all `.stop`), Home and End go to the first and the
 * last, PageUp and PageDown by ten. In a paragraph that is being edited the arrows belong to the text; Ctrl with them walks.
 */
export function useRoving(root: Ref<HTMLElement | undefined>): { settle: () => void } {
  let at: HTMLElement | undefined
  const stops = () => Array.from(root.value?.querySelectorAll<HTMLElement>('.stop') ?? [])

  /** After every drawing: exactly one stop can be reached by Tab. */
  function settle(): void {
    void nextTick(() => {
      const all = stops()
      if (!at || !all.includes(at)) at = all[0]
      for (const stop of all) stop.tabIndex = stop === at ? 0 : -1
    })
  }

  function take(e: FocusEvent): void {
    const stop = (e.target as HTMLElement).closest<HTMLElement>('.stop')
    if (!stop || stop === at) return
    if (at) at.tabIndex = -1
    at = stop
    stop.tabIndex = 0
  }

  const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity }

  function hear(e: KeyboardEvent): void {
    const by = steps[e.key]
    const from = (e.target as HTMLElement).closest<HTMLElement>('.stop')
    if (!by || !from || e.altKey || e.metaKey || from.isContentEditable !== e.ctrlKey) return
    const all = stops()
    const next = all[Math.min(all.length - 1, Math.max(0, all.indexOf(from) + by))]
    e.preventDefault()
    e.stopPropagation()
    next.focus()
    next.scrollIntoView({ block: 'nearest' })
  }

  onMounted(() => {
    root.value?.addEventListener('focusin', take)
    root.value?.addEventListener('keydown', hear)
    settle()
  })
  onBeforeUnmount(() => {
    root.value?.removeEventListener('focusin', take)
    root.value?.removeEventListener('keydown', hear)
  })
  return { settle }
}
