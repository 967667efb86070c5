import type { LogField, LogRow } from '@/api'
import { knows, t, word } from '@/locale'

/** Where the words stand for what a column of a table keeps as a key; those of states that no page names are the log's own. */
const groups: Record<string, Record<string, string>> = {
  assignment: { role: 'role' }, return: { claim: 'claim', state: 'returnState' }, late_return: { claim: 'claim' }, target: { op: 'op', kind: 'kind' }, unit: { kind: 'unitKind' }, plan: { cadence: 'cadence' },
  task: { state: 'task.state' }, task_change: { kind: 'task.change' }, inspection: { state: 'visit.state' }, inspection_task: { verdict: 'visit.verdict' }, rectification: { result: 'visit.result' },
}

/** A kept key in words: `status` is the office's own vocabulary. */
function inWords(table: string, name: string, value: string, status: (key: string) => string | undefined): string {
  if (name === 'status' || name === 'proposed') return status(value) ?? value
  const group = groups[table]?.[name] ?? (name === 'state' || name === 'relation' ? `log.value.${table}` : '')
  return group && knows(group, value) ? word(group, value) : value
}

/** What one row is: 修改研判：一季度，第 3 项. */
export const headline = (row: LogRow) => t(`log.${row.kind}`, { what: word('table', row.table) }) + (row.of && t('log.of', { of: row.of }))

/** What changed in a row, a sentence a column. */
export function sentences(row: LogRow, status: (key: string) => string | undefined): string[] {
  return row.fields.map((f: LogField) => {
    const name = knows(`log.own.${row.table}`, f.name) ? word(`log.own.${row.table}`, f.name) : word('field', f.name)
    const before = cut(inWords(row.table, f.name, f.before, status))
    const after = cut(inWords(row.table, f.name, f.after, status))
    if (row.kind !== 'changed') return t('log.is', { name, value: after || before })
    if (after === '') return t('log.emptied', { name, before })
    return before === '' ? t('log.filled', { name, after }) : t('log.fromTo', { name, before, after })
  })
}

const cut = (text: string) => (text.length > 200 ? text.slice(0, 200) + '…' : text)
