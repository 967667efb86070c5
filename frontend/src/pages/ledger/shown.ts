import type { PeriodInfo, Scheme, ShownGrid, TaskRow } from '@/api'
import { classOf } from '@/ledger/status'
import { t, word } from '@/locale'
import { columnKeys } from './columns'
import { countRows, countWords, filterRows, groupRows, sortRows, waiting, type Filter, type GroupBy, type Sort } from './rows'

/** What decides on the rows and columns of the grid. */
export interface Look { filter: Filter; group: GroupBy; sort: Sort | null; chosen: string[]; shown: number[] }

/** The filter in words, for the head of an export: 单位 区教体局；查找“学位”. */
export function filterWords(f: Filter, rows: TaskRow[], scheme: Scheme | null, label = ''): string {
  const unit = rows.flatMap((r) => r.assignments).find((a) => String(a.unitId) === f.unit)?.name ?? ''
  const status = f.status === waiting ? t('status.wait') : (classOf(scheme, f.status)?.word ?? '')
  return [
    f.ids ? label : f.view === 'all' ? '' : word('ledger.view', f.view),
    f.unit && `${t('ledger.unit')} ${unit}${f.duty ? word('role', f.duty) : ''}`, f.leader && `${t('ledger.leader')} ${f.leader}`, f.status && `${t('ledger.status')} ${status}`, f.query && t('ledger.queryWords', { query: f.query }),
  ].filter(Boolean).join('；')
}

/** The lines of an export in the order of the grid. Folded groups are folded on screen only: their rows go along. */
export function shownGrid(rows: TaskRow[], look: Look, periods: PeriodInfo[], at: number, scheme: Scheme | null, label = '', apart = false): ShownGrid {
  const found = filterRows(rows, look.filter, at, scheme)
  const lines = groupRows(sortRows(found, look.sort, at, scheme), look.group, new Set(), at, scheme)
  const words = [filterWords(look.filter, rows, scheme, label), t('ledger.shownOf', { count: countWords(countRows(found)), total: countRows(rows).held })].filter(Boolean).join('；')
  return {
    filter: words, period: periods[at]?.key ?? '', columns: columnKeys(look.chosen, look.shown), apart,
    lines: lines.map((l) => (l.kind === 'group' ? { taskId: 0, group: t('ledger.groupLine', { name: l.name, count: countWords(l.count) }) } : { taskId: l.row.id, group: '' })),
  }
}
