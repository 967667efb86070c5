import { tasks, type Task, type TaskRow } from '@/api'

/** Writes what was typed or pasted into the grid back, one task a command. */
export async function applyEdits(changes: { id: number; values: Record<string, string> }[], rows: TaskRow[]): Promise<void> {
  for (const c of changes) {
    const row = rows.find((r) => r.id === c.id)
    if (row) await tasks.save(edited((await tasks.get(row.id)).task, c.values))
  }
}

/** The task with some cells replaced by their text. */
export function edited(task: Task, values: Record<string, string>): Task {
  const next = { ...task }
  if (values.no !== undefined) next.no = values.no.trim()
  if (values.text !== undefined) next.text = values.text.replace(/\s*\n\s*/g, '').trim()
  if (values.deadline !== undefined) next.deadline = values.deadline.trim()
  if (values.leader !== undefined) next.leaders = names(values.leader)
  return next
}

/** Names as typed into one cell: 甲、乙 or 甲，乙. */
export function names(text: string): string[] {
  return text.split(/[、，,;；\s]+/).map((n) => n.trim()).filter(Boolean)
}
