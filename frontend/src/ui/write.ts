import { watchEffect, type Directive } from 'vue'
import { t } from '@/locale'
import { useDesk } from '@/stores/desk'

type Control = HTMLElement & { disabled: boolean }
interface Kept { stop: () => void; title: string; disabled: boolean; off: boolean }
const kept = new WeakMap<Control, Kept>()

/** v-write on a control that changes the ledger: while somebody else holds the file it is off and its title says who. */
export const write: Directive<Control> = {
  mounted(el) {
    const known: Kept = { stop: () => undefined, title: '', disabled: false, off: false }
    kept.set(el, known)
    known.stop = watchEffect(() => apply(el, known))
  },
  updated(el) {
    const known = kept.get(el)
    if (known) apply(el, known)
  },
  beforeUnmount(el) {
    kept.get(el)?.stop()
  },
}

function apply(el: Control, known: Kept): void {
  const desk = useDesk()
  const off = desk.open && !desk.writable
  if (off && !known.off) Object.assign(known, { title: el.title, disabled: el.disabled })
  if (off) {
    el.disabled = true
    el.title = t('foot.readOnlyWhy', { holder: desk.state?.holder ?? '' })
  } else if (known.off) {
    el.disabled = known.disabled
    el.title = known.title
  }
  known.off = off
}
