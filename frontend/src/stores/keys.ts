import { onBeforeUnmount, onMounted } from 'vue'
import { composing, covered } from './layers'

type Handler = (e: KeyboardEvent) => unknown

/** The name of a key press: mod+z, shift+enter, 1, ?, arrowup. `mod` is Ctrl, or ⌘ on a Mac. */
function keyName(e: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const key = e.key.toLowerCase()
  const shift = e.shiftKey && (key.length > 1 || /[a-z]/.test(key))
  return [e.ctrlKey || e.metaKey ? 'mod' : '', e.altKey ? 'alt' : '', shift ? 'shift' : '', key].filter(Boolean).join('+')
}

/** True while somebody types: plain keys and the field's own Ctrl+Z then belong to it. A cell of the grid only waits for an input method. */
export function typing(target: EventTarget | null): boolean {
  const at = target as HTMLInputElement | null
  if (!at || (at instanceof Element && at.closest('[data-keys=page]'))) return false
  return (at.tagName === 'INPUT' && !/^(checkbox|radio|button|submit|file)$/.test(at.type)) || at.tagName === 'TEXTAREA' || at.isContentEditable === true
}

/** What a field leaves to the page, whatever it is. */
const everywhere = new Set(['mod+k', 'mod+enter', 'mod+s', 'mod+f', 'mod+p', 'escape', 'f1', 'f6', 'shift+f6'])
/** Controls in which arrows choose; in a select letters do, too. */
const choosing = 'select, input, [role=tablist], [role=listbox]'

/**
 * Binds keys while a page is on screen. Plain keys and undo are left to a field that is being typed in; keys that
 * press a focused button are left to it; all of them to a dialog or menu that is open, and to an input method.
 */
export function useKeys(map: Record<string, Handler>): void {
  function hear(e: KeyboardEvent): void {
    if (e.defaultPrevented || composing(e)) return
    const name = keyName(e)
    const handler = map[name]
    const at = e.target instanceof Element ? e.target : null
    if (!handler || (typing(at) && !everywhere.has(name))) return
    if ((name === 'enter' || name === ' ') && at?.closest('button:not([data-keys=page]), a')) return
    if (/^arrow\w+$/.test(name) && at?.closest(choosing)) return
    if (name.length === 1 && at?.closest('select')) return
    if (covered() && name !== 'mod+s') {
      if (/^(mod\+[kpf]|f1)$/.test(name)) e.preventDefault() // nor is it the browser's
      return
    }
    e.preventDefault()
    handler(e)
  }
  onMounted(() => window.addEventListener('keydown', hear))
  onBeforeUnmount(() => window.removeEventListener('keydown', hear))
}
