import type { SlipRow } from '@/api'
import { slipLook, type SlipLook } from '@/ledger/slip'

/** What a list of slips is narrowed by; "" is no bound. */
export interface SlipFilter { look: string; kind: string; unit: string; query: string }

export const noSlipFilter: SlipFilter = { look: '', kind: '', unit: '', query: '' }

/** A slip that waits for something. */
export const live = (s: SlipRow): boolean => s.state === 'open' || s.state === 'answered'

const order: SlipLook[] = ['over', 'answered', 'open', 'closed', 'void']

/** The slips a filter leaves, what needs doing first, then newest first as they came. */
export function filterSlips(list: SlipRow[], f: SlipFilter): SlipRow[] {
  const query = f.query.trim()
  return list
    .filter((s) => (!f.look || slipLook(s) === f.look) && (!f.kind || s.name === f.kind) && (!f.unit || s.unit === f.unit))
    .filter((s) => !query || [s.number, s.unit, s.name, s.reason, ...s.tasks.map((k) => k.text)].some((x) => x.includes(query)))
    .map((s, i) => ({ s, i }))
    .sort((a, b) => order.indexOf(slipLook(a.s)) - order.indexOf(slipLook(b.s)) || a.i - b.i)
    .map((x) => x.s)
}

/** The values of a field with how often each stands, most often first. */
export function counted(list: SlipRow[], of: (s: SlipRow) => string): { key: string; word: string; count: number }[] {
  const found = new Map<string, number>()
  for (const s of list) found.set(of(s), (found.get(of(s)) ?? 0) + 1)
  return [...found].filter(([key]) => key).map(([key, count]) => ({ key, word: key, count })).sort((a, b) => b.count - a.count)
}
