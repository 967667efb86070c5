import type { BoardState, BoardUnit, Check, CollectedFile, Outcome, Return } from '@/api'

/** The board's columns in the order a form travels. */
export const columns: BoardState[] = ['unsent', 'sent', 'returned', 'sent_back', 'accepted']

/** Units by column; in each, those who need a call first: silent, then late, then by the number of tasks. */
export function byColumn(units: BoardUnit[]): Record<BoardState, BoardUnit[]> {
  const out: Record<BoardState, BoardUnit[]> = { unsent: [], sent: [], returned: [], sent_back: [], accepted: [] }
  for (const u of units) out[u.state]?.push(u)
  const weight = (u: BoardUnit) => (u.silent ? 2 : 0) + (u.late ? 1 : 0)
  for (const c of columns) if (c !== 'accepted') out[c].sort((a, b) => weight(b) - weight(a) || b.tasks - a.tasks)
  return out
}

/** True for units that owe a return. */
export function missing(u: BoardUnit): boolean {
  return u.state === 'unsent' || u.state === 'sent' || u.state === 'sent_back'
}

/** What questions a return: why it may be sent back. That it came late is no reason for that. */
export function doubts(r: Return | null): Check[] {
  return (r?.checks ?? []).filter((c) => c.code !== 'late')
}

const first: Outcome[] = ['refused', 'changed', 'taken', 'skipped']

/** Files in the order of need: refused first. */
export function byNeed(files: CollectedFile[]): CollectedFile[] {
  return [...files].sort((a, b) => first.indexOf(a.outcome) - first.indexOf(b.outcome))
}

/** How many files met each fate. */
export function fates(files: CollectedFile[]): { outcome: Outcome; count: number }[] {
  return first.map((outcome) => ({ outcome, count: files.filter((f) => f.outcome === outcome).length })).filter((f) => f.count > 0)
}
