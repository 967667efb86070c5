import type { RowChange } from '@/api'
import { knows, word } from '@/locale'

/** One column that a command changed, as text; long values are cut. */
export interface Field { name: string; before: string; after: string }

/** Where the words stand for what a column keeps as a key. */
const groups: Record<string, string[]> = {
  role: ['role'], claim: ['claim'], op: ['op'], kind: ['kind', 'unitKind'], cadence: ['cadence'], state: ['returnState', 'task.state', 'visit.state'], verdict: ['visit.verdict'], result: ['visit.result'],
}

/** A kept key in words: `status` is the office's own vocabulary. */
export function inWords(name: string, value: string, status: (key: string) => string | undefined): string {
  if (name === 'status' || name === 'proposed') return status(value) ?? value
  const group = groups[name]?.find((g) => knows(g, value))
  return group ? word(group, value) : value
}

/** Columns that only the program reads. */
const hidden = /^(id|.*_id|hash|file_hash|seq|sort|pos|data|figures|pinyin)$/

/** What changed between the two states of a row; a new or removed row shows its filled columns. */
export function fieldsOf(change: RowChange): Field[] {
  const before = parse(change.before)
  const after = parse(change.after)
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((name) => ({ name, before: text(before[name]), after: text(after[name]) }))
    .filter((f) => f.before !== f.after && !hidden.test(f.name))
}

/** False for what the program only remembers for itself: which files were collected, and what that said. */
export function forPeople(change: RowChange): boolean {
  return change.table !== 'setting' || !/^(collected|refused)/.test(String(parse(change.after || change.before).key ?? ''))
}

function parse(json: string): Record<string, unknown> {
  if (json === '') return {}
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : { value }
  } catch {
    return { value: json }
  }
}

function text(value: unknown): string {
  if (value === undefined || value === null || value === '' || value === 0) return ''
  const words = typeof value === 'string' ? value : JSON.stringify(value)
  return words.length > 200 ? words.slice(0, 200) + '…' : words
}
