import { tasks, type Task, type TaskRow } from '@/api'
import { names } from '@/ledger/text'

/** Writes what was typed or pasted into the grid back, all of it in one command. */
export async function applyEdits(changes: { id: number; values: Record<string, string> }[], rows: TaskRow[]): Promise<void> {
  const known = changes.filter((c) => rows.some((r) => r.id === c.id))
  await tasks.saveMany(await Promise.all(known.map(async (c) => edited((await tasks.get(c.id)).task, c.values))))
}

/** The task with some cells replaced by their text. */
export function edited(task: Task, values: Record<string, string>): Task {
  const next = { ...task }
  if (values.no !== undefined) next.no = values.no.trim()
  if (values.text !== undefined) next.text = values.text.replace(/\s*\n\s*/g, '').trim()
  if (values.deadline !== undefined) next.deadline = values.deadline.trim()
  if (values.leader !== undefined) next.leaders = names(values.leader)
  if (values.persons !== undefined) next.persons = names(values.persons)
  return next
}
