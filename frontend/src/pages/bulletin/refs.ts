import type { BulletinView, SnapshotTask, SnapshotUnit, Totals } from '@/api'

/** Where a figure on paper comes from: tasks, or units with how they reported. */
export interface Origin { tasks: SnapshotTask[]; units: SnapshotUnit[] }

/** The rows behind a reference of the paper ("class:behind", "unit:12", "late"); empty where a figure has none. */
export function originOf(view: BulletinView, ref: string): Origin {
  const ids = new Set(taskIds(view.totals, ref))
  const tasks = view.tasks.filter((t) => ids.has(t.id))
  return { tasks, units: unitsOf(view.totals, ref) }
}

function taskIds(t: Totals, ref: string): number[] {
  const [kind, key] = ref.split(':')
  if (kind === 'class') return t.classes.find((c) => c.key === key)?.tasks ?? []
  if (kind === 'unit') return t.units.find((u) => u.unitId === Number(key))?.tasks ?? []
  if (kind === 'section') return t.sections[Number(key)]?.tasks ?? []
  if (kind === 'task') return [Number(key)]
  return whole(t)[kind] ?? []
}

function whole(t: Totals): Record<string, number[]> {
  const meaning = (...m: string[]) => t.classes.filter((c) => m.includes(c.meaning)).flatMap((c) => c.tasks)
  const counted = [...t.classes.flatMap((c) => c.tasks), ...t.unjudged]
  return {
    all: [...counted, ...t.dropped], counted, dropped: t.dropped, done: meaning('done'), inTime: meaning('done', 'ahead', 'on'),
    laggards: t.laggards.map((n) => n.taskId), up: t.moves.up, down: t.moves.down, same: t.moves.same,
    comparable: [...t.moves.up, ...t.moves.down, ...t.moves.same],
  }
}

function unitsOf(t: Totals, ref: string): SnapshotUnit[] {
  if (ref === 'late') return t.reporting.late
  if (ref === 'silent') return t.reporting.silent
  return []
}

/** The first class that lags and has tasks: what a reader of the figures asks for first; empty where all is in time. */
export function slowest(t: Totals): string {
  const slow = t.classes.find((c) => ['behind', 'none'].includes(c.meaning) && c.tasks.length > 0)
  return slow ? 'class:' + slow.key : ''
}

/** The indicator of a task that lags most, null where none can be told. */
export function worst(task: SnapshotTask): SnapshotTask['progress'][number] | null {
  const known = task.progress.filter((p) => p.deviation !== null)
  return known.length === 0 ? null : known.reduce((a, b) => ((b.deviation ?? 0) < (a.deviation ?? 0) ? b : a))
}
