import type { Scheme, TaskRow } from '@/api'
import { matches } from '@/ledger/match'
import { classOf, meaningOf, order, tally } from '@/ledger/status'
import { t } from '@/locale'

/** What a unit does for the tasks asked for: it leads them (or nobody was told apart), or it supports. */
export type Duty = '' | 'lead' | 'support'
/** What the bar above the grid asks for; "" and null mean no restriction. */
export interface Filter { view: string; query: string; unit: string; duty?: Duty; leader: string; status: string; ids: number[] | null }
export type GroupBy = 'section' | 'unit' | 'leader' | 'status' | ''
export interface Sort { prop: string; down: boolean }

/** How many tasks some rows are: those of the period looked at, and those that stand beside a frozen one. */
export interface Count { held: number; beside: number }
/** A line of the grid: a heading with its counts, or a task. */
export type Line = GroupLine | TaskLine
export interface GroupLine { kind: 'group'; key: string; name: string; count: Count; tally: { key: string; count: number }[]; closed: boolean }
export interface TaskLine { kind: 'task'; row: TaskRow; status: string }

export const waiting = '-'
export const noFilter: Filter = { view: 'all', query: '', unit: '', leader: '', status: '', ids: null }

/** The status of a row in the period looked at. */
function statusAt(row: TaskRow, period: number): string {
  return row.statuses[period] ?? ''
}

/** True for tasks in the denominator of the period looked at: a frozen one has those it was frozen with. */
const counted = (row: TaskRow) => row.counted

/** True beside the figures of a frozen period: what was split off or added since. */
const beside = (row: TaskRow) => row.standing === 'item' || row.standing === 'added'

/** Counts rows as their period does: a frozen one holds what its Snapshot holds. */
export function countRows(rows: TaskRow[]): Count {
  const apart = rows.filter(beside).length
  return { held: rows.length - apart, beside: apart }
}

/** 86 项, of a frozen period with newer rows 86 项，另 3 项. */
export function countWords(n: Count): string {
  return n.beside ? t('ledger.itemsBeside', { count: n.held, beside: n.beside }) : t('common.items', { count: n.held })
}

/** Tasks of one section that go by one number: slips, papers and calls cannot tell them apart. */
export function sharedNumbers(rows: TaskRow[]): TaskRow[] {
  const live = (r: TaskRow) => (r.state === 'active' || r.state === 'adjusted') && r.standing !== 'split' && r.no !== ''
  const byNumber = grouped(rows.filter(live), (r) => r.no) // hardly any is shared: those few are looked at again
  const suspects = [...byNumber.values()].filter((list) => list.length > 1)
  const shared = suspects.flatMap((list) => [...grouped(list, (r) => r.section.join('\u0000')).values()].filter((same) => same.length > 1).flat())
  return shared.sort((a, b) => a.sort - b.sort)
}

/** Rows by a key, in the order the keys were met. */
function grouped(rows: TaskRow[], key: (row: TaskRow) => string): Map<string, TaskRow[]> {
  const groups = new Map<string, TaskRow[]>()
  for (const row of rows) {
    const of = key(row)
    const list = groups.get(of)
    if (list) list.push(row)
    else groups.set(of, [row])
  }
  return groups
}

/** The built-in views: who belongs to them. */
export const views: Record<string, (row: TaskRow, status: string, scheme: Scheme | null) => boolean> = {
  all: () => true,
  behind: (row, status, scheme) => counted(row) && meaningOf(scheme, status) === 'behind',
  none: (row, status, scheme) => counted(row) && meaningOf(scheme, status) === 'none',
  waiting: (row, status, scheme) => counted(row) && meaningOf(scheme, status) === 'wait',
  unreported: (row) => counted(row) && !row.reported,
}

/** True where a role is the duty asked for. */
export function does(role: string, duty: Duty | undefined): boolean {
  return !duty || (role === 'support') === (duty === 'support')
}

/** The rows that a filter leaves, in plan order. */
export function filterRows(rows: TaskRow[], f: Filter, period: number, scheme: Scheme | null): TaskRow[] {
  const view = views[f.view] ?? views.all
  const ids = f.ids && new Set(f.ids)
  return rows.filter((row) => {
    const status = statusAt(row, period)
    if (ids && !ids.has(row.id)) return false
    if (!view(row, status, scheme)) return false
    if (f.unit && !row.assignments.some((a) => String(a.unitId) === f.unit && does(a.role, f.duty))) return false
    if (f.leader && !row.leaders.includes(f.leader)) return false
    if (f.status && (beside(row) || status !== (f.status === waiting ? '' : f.status))) return false
    return f.query === '' || matches({ text: haystack(row), pinyin: row.pinyin }, f.query)
  })
}

function haystack(row: TaskRow): string {
  return [row.no, row.text, row.assignments.map((a) => a.name).join(' '), row.called, row.leaders.join(' '), row.section.join(' '), row.now].join(' ')
}

/** Sorts by one column; equal rows keep plan order. */
export function sortRows(rows: TaskRow[], sort: Sort | null, period: number, scheme: Scheme | null): TaskRow[] {
  if (!sort) return rows
  const value = keyOf(sort.prop, period, scheme)
  const sign = sort.down ? -1 : 1
  return rows
    .map((row) => ({ row, v: value(row) }))
    .sort((a, b) => sign * compare(a.v, b.v) || a.row.sort - b.row.sort)
    .map((x) => x.row)
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}

const collator = new Intl.Collator('zh-CN', { numeric: true })

function keyOf(prop: string, period: number, scheme: Scheme | null): (row: TaskRow) => string | number {
  const status = (key: string) => order.indexOf(meaningOf(scheme, key))
  if (prop === 'no') return (r) => r.sort
  if (prop === 'lead') return (r) => r.leadNames
  if (prop === 'leader') return (r) => r.leaders.join('、')
  if (prop === 'target') return (r) => r.headline?.deviation ?? Number.POSITIVE_INFINITY
  if (prop.startsWith('q')) return (r) => status(statusAt(r, Number(prop.slice(1))))
  if (prop === 'status') return (r) => status(statusAt(r, period))
  return (r) => String((r as unknown as Record<string, unknown>)[prop] ?? '')
}

/** Puts rows under headings; a closed heading keeps its counts and hides its rows. */
export function groupRows(rows: TaskRow[], by: GroupBy, closed: Set<string>, period: number, scheme: Scheme | null): Line[] {
  if (by === '') return rows.map((row) => ({ kind: 'task', row, status: statusAt(row, period) }))
  const groups = grouped(rows, (row) => groupKey(row, by, period))
  const keys = [...groups.keys()]
  const rank = (key: string) => (by === 'status' ? order.indexOf(meaningOf(scheme, key)) : (groups.get(key) ?? []).reduce((least, r) => Math.min(least, r.sort), Number.POSITIVE_INFINITY))
  const ranks = new Map(keys.map((key) => [key, rank(key)]))
  keys.sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))
  return keys.flatMap((key) => {
    const list = groups.get(key) ?? []
    const marks = tally(scheme, list.filter(counted).map((r) => statusAt(r, period)))
    const head: GroupLine = { kind: 'group', key, name: groupWord(key, by, scheme), count: countRows(list), tally: marks, closed: closed.has(key) }
    return [head, ...(head.closed ? [] : list.map((row): Line => ({ kind: 'task', row, status: statusAt(row, period) })))]
  })
}

function groupKey(row: TaskRow, by: GroupBy, period: number): string {
  if (by === 'unit') return row.leadNames
  if (by === 'leader') return row.leaders.join('、')
  if (by === 'status') return statusAt(row, period)
  return row.section[0] ?? ''
}

/** What stands on a heading; rows without a unit, leader or section have one too. */
function groupWord(key: string, by: GroupBy, scheme: Scheme | null): string {
  if (by === 'status') return classOf(scheme, key)?.word ?? t('status.wait')
  return key || t(`ledger.without.${by || 'section'}`)
}

/** Which periods get a column: all of a few, else the one looked at with those around it. */
export function shownPeriods(count: number, at: number): number[] {
  const all = Array.from({ length: count }, (_, i) => i)
  if (count <= 6) return all
  const from = Math.max(0, Math.min(count - 4, at - 2))
  return all.slice(from, from + 4)
}
