import type { Meaning, Slip, SlipRow } from '../api/types'

/** How a slip stands, in the order of what needs doing. */
export type SlipLook = 'over' | 'answered' | 'open' | 'closed' | 'void'

/** Open slips past their day stand apart; withdrawn ones and numbers without a slip are both void. */
export function slipLook(s: Pick<SlipRow, 'state' | 'daysOver'>): SlipLook {
  if (s.state === 'withdrawn' || s.state === 'void') return 'void'
  return s.state === 'open' && s.daysOver > 0 ? 'over' : s.state
}

/** The shape and colour of a slip's state, borrowed from the statuses: what is behind is behind here too. */
export const slipShape: Record<SlipLook, Meaning> = { over: 'behind', answered: 'ahead', open: 'wait', closed: 'done', void: 'na' }

/** 第 3、5 项: what a slip is about, by the numbers of its tasks. */
export function slipNumbers(s: Pick<SlipRow, 'tasks'>, most = 6): string {
  const nos = s.tasks.map((t) => t.no).sort((a, b) => a.localeCompare(b, 'zh', { numeric: true }))
  return nos.length > most ? `${nos.slice(0, most).join('、')}…` : nos.join('、')
}

const typed = ['reason', 'requirement', 'issued', 'due'] as const

/** New drafts with what was typed into the old ones: a field that differs from what had been drafted stays, a unit each. */
export function keepTyped(drafted: Slip[], edited: Slip[], now: Slip[]): Slip[] {
  return now.map((d) => {
    const was = drafted.find((s) => s.unitId === d.unitId)
    const has = edited.find((s) => s.unitId === d.unitId)
    if (!was || !has) return d
    const own = typed.filter((k) => has[k] !== was[k]).map((k) => [k, has[k]])
    return { ...d, ...(Object.fromEntries(own) as Partial<Slip>) }
  })
}
