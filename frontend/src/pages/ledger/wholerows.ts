import { computed, ref } from 'vue'

/** Rows from one to the other, in either order. */
export interface Rows { y: number; y1: number }
/** What the grid has marked: cells of the frozen part, or of the part that scrolls. */
export interface Range extends Rows { x: number; x1: number; colType?: string }

/** The grid, as far as whole rows are its business: its range, its columns in order, the texts of its lines. */
export interface Sheet {
  range: () => Promise<Range | null>
  setRange: (from: { x: number; y: number }, to: { x: number; y: number }, part: string) => Promise<void>
  columns: () => { key: string; pinned: boolean }[]
  source: () => Record<string, unknown>[]
}

const frozen = 'colPinStart'
/** From this many rows on all of them are drawn as marked: a rule a row would take too long. */
const drawn = 400

/**
 * Whole rows. The grid keeps the frozen columns apart from the others, and a range of cells in one of the two. What is
 * drawn on over the edge between them, by the mouse or by Shift and an arrow, takes the rows with all their columns, as
 * Shift and blank does in Excel.
 */
export function useWholeRows(sheet: Sheet) {
  const rows = ref<Rows | null>(null)
  let start: { part: string; y: number } | null = null

  const cellAt = (e: Event) => {
    const cell = (e.target as Element | null)?.closest?.('.rgCell')
    const part = cell?.closest('revogr-data')?.getAttribute('col-type')
    return cell && part ? { part, y: Number(cell.getAttribute('data-rgrow')) } : null
  }

  /** Marks the rows of the range: by an arrow where it leaves the part the range is in, else always. */
  async function mark(arrow: string): Promise<void> {
    const range = await sheet.range()
    if (range && (arrow === '' || leavesPart(arrow, range, sheet.columns()))) rows.value = { y: range.y, y1: range.y1 }
  }

  function pressed(e: MouseEvent): void {
    start = cellAt(e)
    if (!e.shiftKey) rows.value = null
  }

  /** While a range is drawn: over the other part it becomes whole rows, back over its own it is a range again. */
  function moved(e: MouseEvent): void {
    const now = start && e.buttons & 1 ? cellAt(e) : null
    if (start && now) rows.value = now.part === start.part ? null : { y: start.y, y1: now.y }
  }

  /** The end of such a drag: the grid keeps its range in the part it began in. */
  async function released(): Promise<void> {
    const [from, now] = [start, rows.value]
    start = null
    if (!from || !now) return
    const last = sheet.columns().filter((c) => c.pinned === (from.part === frozen)).length - 1
    await sheet.setRange({ x: 0, y: Math.min(now.y, now.y1) }, { x: last, y: Math.max(now.y, now.y1) }, from.part)
  }

  function copied(e: Event): void {
    const event = (e as CustomEvent<{ event: ClipboardEvent } | undefined>).detail?.event // browsers have an event of this name too
    if (!rows.value || !event?.clipboardData) return
    e.preventDefault()
    event.preventDefault()
    event.clipboardData.setData('text/plain', rowsText(sheet.source(), sheet.columns().map((c) => c.key), rows.value))
  }

  const style = computed(() => {
    const now = rows.value
    if (!now) return ''
    const [from, to] = [Math.min(now.y, now.y1), Math.max(now.y, now.y1)]
    const of = to - from < drawn ? Array.from({ length: to - from + 1 }, (_, i) => `[data-rgrow="${from + i}"]`) : ['']
    return of.map((row) => `.ledger .lgrid revo-grid revogr-data .rgRow${row} .rgCell.rgCell`).join() + '{background:var(--hover);box-shadow:inset 0 1px 0 var(--accent-text),inset 0 -1px 0 var(--accent-text)}'
  })

  return { rows, style, mark, pressed, moved, released, copied }
}

/** True where Shift and an arrow would leave the part the range is in for the other one. */
export function leavesPart(key: string, range: Range, columns: { pinned: boolean }[]): boolean {
  const pinned = columns.filter((c) => c.pinned).length
  if (range.colType === frozen) return key === 'ArrowRight' && Math.max(range.x, range.x1) === pinned - 1 && columns.length > pinned
  return key === 'ArrowLeft' && Math.min(range.x, range.x1) === 0 && pinned > 0
}

/** Whole rows as Excel takes them: a line a row, a tab between columns; a heading has its name in its column. */
export function rowsText(source: Record<string, unknown>[], columns: string[], rows: Rows): string {
  const [from, to] = [Math.min(rows.y, rows.y1), Math.max(rows.y, rows.y1)]
  const cell = (line: Record<string, unknown>, key: string) => String(line[key] ?? '').replace(/[\t\r\n]+/g, ' ')
  return source.slice(from, to + 1).map((line) => columns.map((key) => cell(line, key)).join('\t')).join('\n')
}
