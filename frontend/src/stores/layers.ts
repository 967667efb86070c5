import { nextTick, onBeforeUnmount, watch } from 'vue'
import { neighbour, off, stopNear, stopsIn } from './stops'

/**
 * What stands over or beside a page, in the order it was opened. Esc closes the topmost; Tab stays in a modal one; the
 * focus goes back to where it was, or to the neighbour of what is gone. `modal` covers the page, a `menu` hangs from its
 * button and has the keys while it is open, a `panel` stands beside the page.
 */
export type LayerKind = 'modal' | 'menu' | 'panel'
interface Layer { kind: LayerKind; box: () => HTMLElement | null; close: () => void; from: HTMLElement | null }

const layers: Layer[] = []
/** What has the focus, or had it until it left the page; then its neighbour. */
let at: HTMLElement | null = null
/** What was pressed last by a pointer: a row of a table has no focus of its own. */
let pressed: Element | null = null
const top = () => layers[layers.length - 1]
const page = () => document.querySelector<HTMLElement>('main')
const nowhere = (el: Element | null) => !el || el === document.body || el === page()

/** True while the keys belong to a dialog, the palette or an open menu instead of the page. */
export function covered(): boolean {
  return layers.some((l) => l.kind !== 'panel')
}

/** True while an input method composes: its Enter, Esc and digits choose a word. */
export function composing(e: KeyboardEvent): boolean {
  return e.isComposing || e.keyCode === 229
}

/**
 * Registers what a component opens. `first` names what gets the focus once it is open; without one the layer sees to
 * that itself, or leaves the focus where it is.
 */
export function useLayer(kind: LayerKind, open: () => boolean, close: () => void, box: () => HTMLElement | null, first?: () => HTMLElement | null | undefined): { take: (to: HTMLElement | null) => void } {
  let layer: Layer | null = null

  function enter(): void {
    const mine: Layer = { kind, box, close, from: null }
    layer = mine
    layers.push(mine)
    void nextTick(() => {
      if (!layers.includes(mine)) return
      mine.from ??= standing()
      first?.()?.focus()
    })
  }

  function leave(): void {
    const mine = layer
    if (!mine) return
    layer = null
    layers.splice(layers.indexOf(mine), 1)
    const left = box()
    void nextTick(() => giveBack(mine, left))
  }

  /** Takes the focus into a layer that is open already, as if it opened now. */
  function take(to: HTMLElement | null): void {
    if (!layer || box()?.contains(document.activeElement)) return
    layer.from = standing()
    to?.focus()
  }

  watch(open, (now) => (now ? enter() : leave()), { immediate: true })
  onBeforeUnmount(leave)
  return { take }
}

/** Gives the focus to a page as a whole, where nothing on it is the obvious place. */
export function focusPage(): void {
  page()?.focus({ preventScroll: true })
}

/** Where the focus stands, or what was pressed where that takes none. */
function standing(): HTMLElement | null {
  const now = document.activeElement as HTMLElement | null
  if (!nowhere(now)) return now
  if (at?.isConnected && !nowhere(at)) return at
  return pressed?.isConnected ? stopNear(pressed) : null
}

/** Back to where the focus was when a layer opened, unless something else took it meanwhile. */
function giveBack(layer: Layer, box: HTMLElement | null): void {
  const now = document.activeElement
  if (!nowhere(now) && now?.isConnected && !box?.contains(now)) return
  if (layer.from?.isConnected && !off(layer.from)) layer.from.focus()
  else if (!top() || top().kind === 'panel') focusPage()
}

/** Keeps the focus on the page when what has it leaves: a row that was deleted, a button that did its work. */
function keep(records: MutationRecord[]): void {
  if (at && !at.isConnected) {
    at = heir(at, records)
    window.setTimeout(settle)
  }
  for (const l of layers) if (l.from && !l.from.isConnected) l.from = heir(l.from, records)
}

/** The next of several alike, as in a list; else the panel, dialog or page: no other button may take what was meant for one that did its work. */
function heir(gone: HTMLElement, records: MutationRecord[]): HTMLElement | null {
  for (const r of [...records].reverse()) {
    const left = Array.from(r.removedNodes).find((n) => n.contains(gone)) as Element | undefined
    const edge = left && (r.target as Element).closest<HTMLElement>('[role=dialog], .panel, main')
    if (!left || !edge) continue
    const kind = (el: Element) => el.tagName + el.classList[0]
    const alike = left !== gone && Array.from((r.target as Element).children).some((el) => kind(el) === kind(left))
    return (alike ? neighbour({ parent: r.target, next: r.nextSibling, before: r.previousSibling }, edge) : null) ?? edge
  }
  return null
}

function settle(): void {
  if (document.activeElement && document.activeElement !== document.body) return
  if (at?.isConnected && !off(at)) at.focus({ preventScroll: nowhere(at) })
  else (top()?.box() ?? page())?.focus()
}

function hear(e: KeyboardEvent): void {
  const layer = top()
  if (!layer || e.defaultPrevented || composing(e)) return
  if (e.key === 'Escape') {
    e.preventDefault()
    layer.close()
  }
}

/** Tab walks round in what is modal. */
function round(e: KeyboardEvent): void {
  const layer = [...layers].reverse().find((l) => l.kind === 'modal')
  const box = layer?.box()
  if (e.key !== 'Tab' || e.ctrlKey || e.altKey || e.metaKey || composing(e) || !box) return
  const stops = stopsIn(box)
  const now = document.activeElement
  const [first, last] = [stops[0], stops[stops.length - 1]]
  const leaves = !box.contains(now) || now === box || now === (e.shiftKey ? first : last)
  if (!first) return e.preventDefault()
  if (!leaves) return
  e.preventDefault()
  e.stopPropagation() // no other trap has a say
  ;(e.shiftKey ? last : first).focus()
}

/** Starts listening; called once by the frame. */
export function watchFocus(): void {
  document.addEventListener('focusin', (e) => (at = e.target as HTMLElement))
  // A control that gives the focus away on purpose stays on the page; one that leaves it takes the focus along.
  document.addEventListener('focusout', ({ target }) => window.setTimeout(() => {
    if (document.activeElement === document.body && at === target && at?.isConnected && !off(at)) at = null
  }))
  document.addEventListener('pointerdown', (e) => (pressed = e.target as Element), true)
  window.addEventListener('keydown', round, true)
  window.addEventListener('keydown', hear)
  new MutationObserver(keep).observe(document.body, { childList: true, subtree: true })
}
