import { onBeforeUnmount, onMounted } from 'vue'

type Handler = (e: KeyboardEvent) => unknown

/** The name of a key press: mod+z, shift+enter, 1, ?, arrowup. `mod` is Ctrl, or ⌘ on a Mac. */
function keyName(e: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const key = e.key.toLowerCase()
  const shift = e.shiftKey && (key.length > 1 || /[a-z]/.test(key))
  return [e.ctrlKey || e.metaKey ? 'mod' : '', e.altKey ? 'alt' : '', shift ? 'shift' : '', key].filter(Boolean).join('+')
}

/** True while somebody types: plain keys then belong to the field. */
export function typing(target: EventTarget | null): boolean {
  const at = target as HTMLElement | null
  return !!at && (/^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName ?? '') || at.isContentEditable === true)
}

/**
 * Binds keys while a page is on screen. Plain keys and undo are left to a field that is being typed in; keys that
 * press a focused button are left to it.
 */
export function useKeys(map: Record<string, Handler>): void {
  function hear(e: KeyboardEvent): void {
    if (e.defaultPrevented || e.isComposing) return
    const name = keyName(e)
    const handler = map[name]
    if (!handler) return
    if (typing(e.target) && name !== 'mod+k' && name !== 'mod+enter' && name !== 'escape' && name !== 'f1') return
    if ((name === 'enter' || name === ' ') && (e.target as HTMLElement)?.closest?.('button, a, [role=dialog]')) return
    if ((e.target as HTMLElement)?.closest?.('[role=dialog]')) return
    e.preventDefault()
    handler(e)
  }
  onMounted(() => window.addEventListener('keydown', hear))
  onBeforeUnmount(() => window.removeEventListener('keydown', hear))
}
