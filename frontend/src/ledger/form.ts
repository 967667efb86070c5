import type { Draft, Indicator, Role, Target, Task } from '@/api/types'
import { names } from './text'

/** The fields of a task as a form shows them: lists of names in one line, the section as a path. */
export interface TaskFields {
  no: string; text: string; section: string; deadline: string; leaders: string; persons: string
  units: { name: string; role: Role }[]
  indicators: (Indicator & { id?: number; confirmed?: boolean })[]
}

const path = ' / '

export function fieldsOf(of: Draft | Task): TaskFields {
  const units = 'assignments' in of ? of.assignments : of.units
  return {
    no: of.no, text: of.text, section: of.section.join(path), deadline: of.deadline, leaders: of.leaders.join('、'), persons: of.persons.join('、'),
    units: units.map(({ name, role }) => ({ name, role })), indicators: of.indicators.map((i) => ({ ...i })),
  }
}

/** The parts that a draft and a task have in common, as saved. Empty lines of the lists are left out. */
function common(f: TaskFields) {
  return {
    no: f.no.trim(), text: f.text.replace(/\s*\n\s*/g, '').trim(), deadline: f.deadline.trim(),
    section: f.section.split(path).map((s) => s.trim()).filter(Boolean), leaders: names(f.leaders), persons: names(f.persons),
  }
}

export function toDraft(draft: Draft, f: TaskFields): Draft {
  return { ...draft, ...common(f), units: named(f.units), indicators: named(f.indicators) }
}

/** A unit that was typed anew has no id: the backend finds it by its name. */
export function toTask(task: Task, f: TaskFields): Task {
  const known = new Map(task.assignments.map((a) => [a.name, a.unitId]))
  return {
    ...task, ...common(f),
    assignments: named(f.units).map((u) => ({ ...u, unitId: known.get(u.name) ?? 0 })),
    indicators: named(f.indicators).map((i): Target => ({ ...i, id: i.id ?? 0, confirmed: i.confirmed ?? true })),
  }
}

function named<T extends { name: string }>(list: T[]): T[] {
  return list.map((x) => ({ ...x, name: x.name.trim() })).filter((x) => x.name !== '')
}
