import type { ImportItem, ImportView, ItemChange, Problem, Task } from '@/api'
import { t } from '@/locale'
import { sortItems } from './segments'

/** The parts of the list of drafts, in the order they are worked through. */
export type Part = 'changed' | 'doubtful' | 'clean' | 'gone' | 'same' | 'confirmed' | 'dropped'

/** One line of the list: a heading, a note on the whole notice, a draft, or a task that a correction no longer has. */
export type Line =
  | { kind: 'head'; id: string; part: Part; count: number; closed: boolean }
  | { kind: 'note'; id: string; problem: Problem }
  | { kind: 'draft'; id: string; item: ImportItem; change: ItemChange | null }
  | { kind: 'gone'; id: string; task: Task }

/** Where the arrow keys stop: a draft by its key, a gone task by its id below zero. */
export const stopOf = (line: Line) => (line.kind === 'draft' ? line.item.key : line.kind === 'gone' ? -line.task.id : 0)

/** Behind what was confirmed: numbers that other tasks bear too, so that the clerk can change one of them. */
export const sharedWords = (numbers: string[]) => (numbers.length ? t('import.sharedNow', { list: numbers.join('、') }) : '')

/** What waits in each part. Drafts that change nothing stand apart from those the clerk took. */
export function partsOf(view: ImportView): Record<Exclude<Part, 'gone'>, ImportItem[]> & { gone: Task[] } {
  const all = sortItems(view.items)
  const changed = new Set(view.amends?.changed.map((c) => c.key))
  const taken = new Set(view.amends?.taken)
  const fresh = (i: ImportItem) => !changed.has(i.key)
  const untouched = (i: ImportItem) => view.relation === 'corrects' && !taken.has(i.taskId)
  return {
    changed: view.items.filter((i) => i.state === 'pending' && changed.has(i.key)),
    doubtful: all.doubtful.filter(fresh),
    clean: all.clean.filter(fresh),
    gone: view.amends?.gone ?? [],
    same: all.confirmed.filter(untouched),
    confirmed: all.confirmed.filter((i) => !untouched(i)),
    dropped: all.dropped,
  }
}

/** The list as it stands on screen; a closed part keeps its heading and its count. */
export function linesOf(view: ImportView, closed: ReadonlySet<Part>): Line[] {
  const parts = partsOf(view)
  const changes = new Map(view.amends?.changed.map((c) => [c.key, c]))
  const out: Line[] = view.problems.map((problem, i) => ({ kind: 'note', id: 'n' + i, problem }))
  for (const part of Object.keys(parts) as Part[]) {
    const count = parts[part].length
    if (count === 0) continue
    out.push({ kind: 'head', id: part, part, count, closed: closed.has(part) })
    if (closed.has(part)) continue
    if (part === 'gone') out.push(...parts.gone.map((task): Line => ({ kind: 'gone', id: 'g' + task.id, task })))
    else out.push(...parts[part].map((item): Line => ({ kind: 'draft', id: 'd' + item.key, item, change: changes.get(item.key) ?? null })))
  }
  return out
}
