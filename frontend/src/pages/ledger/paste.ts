import type { TaskRow } from '@/api'
import { editable } from './columns'
import type { Line } from './rows'

/** A cell of what was pasted that is not taken, and why. */
export interface Refused { place: string; column: string; value: string; why: 'readonly' | 'heading' | 'below' | 'beside' | 'empty' }
export interface Pasted { changes: { id: number; values: Record<string, string> }[]; cells: number; refused: Refused[] }

/**
 * Lays pasted cells over the grid from one cell on. A single cell fills the selected range. Cells that stay what they
 * are change nothing; every cell that cannot be taken is named.
 */
export function layPaste(cells: string[][], lines: Line[], columns: string[], at: { row: number; column: string }, range = { rows: 1 }): Pasted {
  const single = cells.length === 1 && cells[0].length === 1
  const block = single ? Array.from({ length: range.rows }, () => cells[0]) : cells
  const from = Math.max(0, columns.indexOf(at.column))
  const out: Pasted = { changes: [], cells: 0, refused: [] }
  block.forEach((row, y) => {
    const line = lines[at.row + y]
    const values: Record<string, string> = {}
    row.forEach((value, x) => {
      const column = columns[from + x]
      const why = refusal(line, column, value)
      if (why && !(why === 'heading' && single)) out.refused.push({ place: placeOf(line), column: column ?? '', value, why })
      if (why || !line || line.kind !== 'task' || value.trim() === valueOf(line.row, column)) return
      values[column] = value
      out.cells++
    })
    if (line?.kind === 'task' && Object.keys(values).length > 0) out.changes.push({ id: line.row.id, values })
  })
  return out
}

function refusal(line: Line | undefined, column: string | undefined, value: string): Refused['why'] | null {
  if (!line) return value.trim() === '' ? null : 'below'
  if (line.kind === 'group') return value.trim() === '' ? null : 'heading'
  if (!column) return value.trim() === '' ? null : 'beside'
  if (!editable.has(column)) return value.trim() === valueOf(line.row, column) ? null : 'readonly'
  return column === 'text' && value.trim() === '' ? 'empty' : null
}

function placeOf(line: Line | undefined): string {
  return line?.kind === 'task' ? line.row.no : line?.kind === 'group' ? line.name : ''
}

/** What a cell shows, as far as it can be pasted. */
function valueOf(row: TaskRow, column: string): string {
  if (column === 'leader') return row.leaders.join('、')
  if (column === 'persons') return row.persons.join('、')
  if (column === 'lead') return row.leadNames
  if (column === 'support') return row.assignments.filter((a) => a.role === 'support').map((a) => a.name).join('、')
  const value = (row as unknown as Record<string, unknown>)[column]
  return typeof value === 'string' ? value : ''
}
