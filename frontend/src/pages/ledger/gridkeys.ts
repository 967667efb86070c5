import { composing } from '@/stores/layers'
import { editable } from './columns'
import type { Line } from './rows'

interface Cell { x: number; y: number; pinned: boolean; prop: string; line: Line | undefined }
/** What the keys need to know of the grid, and what they do to it. Columns count within the frozen part or the other. */
export interface Board {
  hot: () => boolean
  editing: () => boolean
  writable: () => boolean
  /** Rows of a screen. */
  sight: () => number
  size: () => { rows: number; columns: number; pinned: number }
  focused: () => Promise<Cell | null>
  goTo: (x: number, y: number, pinned: boolean) => unknown
  edit: (row: number, prop: string) => void
  /** The focus from an editor back to its cell. */
  back: () => unknown
  fold: (group: string) => void
  open: (task: number) => void
  sort: (prop: string, down: boolean) => void
  /** Marks whole rows: by this key where it draws a range over the edge of the frozen columns, else always. */
  wholeRows: (arrow: string) => void
  /** True while whole rows are marked; any key but those that keep them lets go of them. */
  whole: () => boolean
  single: () => void
}

const own = new Set(['F2', 'Home', 'End', 'PageUp', 'PageDown', 'alt+Enter', 'alt+ArrowDown', 'alt+ArrowUp', 'ctrl+Home', 'ctrl+End'])

/**
 * The keys of Excel that the library does not know. It hears every key of the document, so what is typed elsewhere
 * (a dialog, the palette, a field to find in) is kept from it, and so is what an input method composes.
 */
export function gridKeys(board: Board): (e: Event) => void {
  return (e) => {
    const key = (e as CustomEvent<{ original: KeyboardEvent }>).detail.original
    if (!board.hot() || composing(key)) return e.preventDefault()
    if (board.editing()) {
      if (key.key === 'Escape') {
        key.stopPropagation() // calls off the edit, closes no panel
        void board.back()
      }
      return
    }
    if (whole(board, key)) return e.preventDefault()
    const name = [key.altKey ? 'alt' : '', key.ctrlKey || key.metaKey ? 'ctrl' : '', key.key].filter(Boolean).join('+')
    if (own.has(name)) {
      e.preventDefault()
      if (key.defaultPrevented) return // heard once for each part of the grid
      key.preventDefault()
      void board.focused().then((cell) => cell && press(board, name, cell))
    } else if (name === 'Enter' || name === ' ') {
      onGroup(board, key)
    }
  }
}

const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta'])

/** What a key means to whole rows; true where the library is not to hear it. */
function whole(board: Board, key: KeyboardEvent): boolean {
  const shift = key.shiftKey && !key.altKey && !key.ctrlKey && !key.metaKey
  if (shift && /^Arrow(Left|Right)$/.test(key.key)) {
    if (!board.whole()) board.wholeRows(key.key)
    return board.whole()
  }
  if (shift && key.key === ' ') {
    key.preventDefault()
    board.wholeRows('')
    return true
  }
  if (!board.whole() || modifiers.has(key.key) || (shift && /^Arrow(Up|Down)$/.test(key.key)) || (key.ctrlKey && /^[cv]$/i.test(key.key))) return false
  if (key.key === 'Delete' || key.key === 'Backspace') return true // half of a row is not what is marked
  board.single()
  return false
}

/** Enter and blank fold the heading they stand on. */
function onGroup(board: Board, key: KeyboardEvent): void {
  const row = (key.target as Element | null)?.closest?.('.rgRow.grp')
  if (!row || key.defaultPrevented) return
  key.preventDefault()
  void board.focused().then((cell) => cell?.line?.kind === 'group' && board.fold(cell.line.key))
}

function press(board: Board, name: string, cell: Cell): unknown {
  const { rows, columns, pinned } = board.size()
  const page = board.sight()
  const row = (y: number) => board.goTo(cell.x, Math.max(0, Math.min(rows - 1, y)), cell.pinned)
  switch (name) {
    case 'F2': return cell.line?.kind === 'task' && board.writable() && editable.has(cell.prop) && board.edit(cell.y, cell.prop)
    case 'Home': return board.goTo(0, cell.y, pinned > 0)
    case 'End': return board.goTo(columns - 1, cell.y, false)
    case 'ctrl+Home': return board.goTo(0, 0, pinned > 0)
    case 'ctrl+End': return board.goTo(columns - 1, rows - 1, false)
    case 'PageUp': return row(cell.y - page)
    case 'PageDown': return row(cell.y + page)
    case 'alt+Enter': return cell.line?.kind === 'task' && board.open(cell.line.row.id)
    default: return board.sort(cell.prop, name === 'alt+ArrowUp')
  }
}
