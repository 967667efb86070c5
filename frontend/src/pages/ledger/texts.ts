import type { Scheme, TaskRow } from '@/api'
import { t } from '@/locale'
import type { Line } from './rows'

/** A line as the grid takes it: a text a column, and the class of its row. */
export interface GridLine { line: Line; cls: string; [prop: string]: unknown }

/** The texts of a task are made once: sorting, filtering and coming back to the page only put them in another order. */
let made = new WeakMap<TaskRow, GridLine>()
let madeFor: { scheme: Scheme | null; now: string } = { scheme: null, now: '' }

/** The lines of the grid; texts made with other words or for another period are made anew. */
export function gridLines(lines: Line[], of: { scheme: Scheme | null; now: string }): GridLine[] {
  if (madeFor.scheme !== of.scheme || madeFor.now !== of.now) made = new WeakMap()
  madeFor = { scheme: of.scheme, now: of.now }
  const words = new Map(of.scheme?.classes.map((c) => [c.key, c.word]))
  return lines.map((line) => (line.kind === 'group' ? { line, cls: 'grp', text: line.name } : taskLine(line, words)))
}

function taskLine(line: Line & { kind: 'task' }, words: Map<string, string>): GridLine {
  const r = line.row
  const known = made.get(r)
  if (known) return known
  const out: GridLine = { line, cls: (r.state === 'cancelled' || r.state === 'merged') && !r.counted ? 'gone' : '', no: r.no, text: r.text, lead: r.leadNames, leader: r.leaders.join('、'), deadline: r.deadline, now: r.now, persons: r.persons.join('、'), note: [r.whole && t('ledger.partOf', { no: r.whole }), r.note].filter(Boolean).join('　') }
  out.support = r.assignments.filter((a) => a.role === 'support').map((a) => a.name).join('、')
  out.target = r.headline ? `${r.headline.name} ${r.headline.value ?? ''}/${r.headline.target}${r.headline.unit}` : ''
  r.statuses.forEach((key, i) => (out['q' + i] = words.get(key) ?? ''))
  made.set(r, out)
  return out
}
