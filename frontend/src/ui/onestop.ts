import type { Directive } from 'vue'
import { composing } from '@/stores/layers'

interface Known { items: () => HTMLElement[]; hear: (e: KeyboardEvent) => void; take: (e: FocusEvent) => void }
const kept = new WeakMap<HTMLElement, Known>()
const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity }

/**
 * v-onestop on a list, a table's body or a row of tabs: one stop of Tab, the chosen item or the one that had the focus
 * last; arrows walk it. The value selects its items, all its buttons where there is none. With `.page` the arrows are
 * the page's, and the focus goes along with what it chooses.
 */
export const onestop: Directive<HTMLElement, string | undefined, 'page'> = {
  mounted(el, { value, modifiers }) {
    const items = () => Array.from(el.querySelectorAll<HTMLElement>(value ?? 'button')).filter((i) => !(i as HTMLButtonElement).disabled)
    const take = (e: FocusEvent) => items().includes(e.target as HTMLElement) && mark(items(), e.target as HTMLElement)
    const hear = (e: KeyboardEvent) => {
      const list = items()
      const by = steps[e.key]
      const at = list.indexOf(e.target as HTMLElement)
      if (!by || at < 0 || e.ctrlKey || e.altKey || e.metaKey || e.shiftKey || composing(e) || (modifiers.page && Number.isFinite(by) && Math.abs(by) === 1)) return
      e.preventDefault()
      list[Math.max(0, Math.min(list.length - 1, at + by))].focus()
    }
    kept.set(el, { items, hear, take })
    el.addEventListener('keydown', hear)
    el.addEventListener('focusin', take)
    settle(el, false)
  },
  updated: (el, { modifiers }) => settle(el, modifiers.page === true),
  beforeUnmount(el) {
    const known = kept.get(el)
    if (!known) return
    el.removeEventListener('keydown', known.hear)
    el.removeEventListener('focusin', known.take)
  },
}

function settle(el: HTMLElement, follow: boolean): void {
  const list = kept.get(el)?.items() ?? []
  const on = list.find((i) => i.matches('.is-on, .is-on *, [aria-selected=true]'))
  const now = list.find((i) => i === document.activeElement)
  if (follow && now && on && now !== on) on.focus()
  mark(list, (follow ? on : now ?? on) ?? list.find((i) => i.tabIndex === 0) ?? list[0])
}

function mark(list: HTMLElement[], stop: HTMLElement | undefined): void {
  for (const item of list) item.tabIndex = item === stop ? 0 : -1
}
