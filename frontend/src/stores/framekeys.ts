import { nextTick } from 'vue'
import { clock } from '@/ledger/date'
import { t } from '@/locale'
import { useDesk } from './desk'
import { useKeys } from './keys'
import { focusPage } from './layers'
import { useNotice } from './notice'
import { stopsIn } from './stops'

/** The parts of the window F6 walks, as in Word and Excel. */
const regions = ['.rail', '.top', 'main .page', 'main aside.panel']

/** What twenty years of Word and Excel taught, wherever one is: Ctrl+S, Ctrl+P, F6. */
export function useFrameKeys(): void {
  const desk = useDesk()
  const notice = useNotice()

  /** Presses the 保存 of what is being edited; says that all is saved where nothing is, and what holds it back where something does. */
  async function save(): Promise<void> {
    const now = document.activeElement as HTMLElement | null
    const box = now?.closest('[role=dialog], .panel') ?? document.querySelector('main')
    if (now?.matches('input, textarea, [contenteditable]')) {
      now.blur() // a field that is taken when it is left
      now.focus()
      await nextTick() // the button then knows of it
    }
    const near = (within: Element | null | undefined) => within?.querySelector<HTMLButtonElement>('[data-save]:not(:disabled)')
    const button = near(now?.closest('section, form, .editor')) ?? near(box)
    if (button) return button.click()
    if (box?.matches('[role=dialog]')) return
    if (document.querySelector('main [data-save=changed]:disabled')) notice.say(t('foot.notSaved'))
    else if (desk.state?.savedAt) notice.say(t('foot.allSaved', { at: clock(desk.state.savedAt) }))
  }

  function print(): void {
    const button = document.querySelector<HTMLButtonElement>('main [data-print]')
    if (button && !button.disabled) button.click()
    else notice.say(t('foot.noPrint'))
  }

  useKeys({ 'mod+s': save, 'mod+p': print, f6: () => walk(1), 'shift+f6': () => walk(-1) })
}

/** Ctrl+F: the page's own field to find in; false where it has none. */
export function findHere(): boolean {
  const field = Array.from(document.querySelectorAll<HTMLInputElement>('main .find input')).find((f) => f.getClientRects().length > 0)
  field?.focus()
  field?.select()
  return field !== undefined
}

/** Goes to the next part of the window that has a stop. */
function walk(by: 1 | -1): void {
  const parts = regions.map((r) => document.querySelector<HTMLElement>(r)).filter((r): r is HTMLElement => !!r && stopsIn(r).length > 0)
  const now = document.activeElement
  const at = parts.map((p) => p.contains(now)).lastIndexOf(true)
  const next = parts[at < 0 ? parts.findIndex((p) => p.matches('.page')) : (at + by + parts.length) % parts.length]
  if (!next) return focusPage()
  const stops = stopsIn(next).filter((el) => next.matches('.panel') || !el.closest('.panel'))
  ;(stops.find((el) => el.matches('[aria-current=page], revo-grid')) ?? stops[0])?.focus()
}
