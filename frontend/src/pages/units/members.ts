import type { Member, Unit } from '@/api'
import { names } from '@/ledger/text'

/** The members that were typed for a group, those it had with their terms, and the names that stand for no other unit. */
export function membersOf(typed: string, group: Unit, all: Unit[]): { members: Member[]; unknown: string[] } {
  const members: Member[] = []
  const unknown: string[] = []
  for (const name of new Set(names(typed))) {
    const had = group.members.filter((m) => m.name === name)
    const unit = all.find((x) => x.id !== group.id && (x.name === name || x.aliases.some((a) => a.confirmed && a.name === name)))
    if (had.length > 0) members.push(...had)
    else if (unit) members.push({ unitId: unit.id, name: unit.name, from: '', to: '' })
    else unknown.push(name)
  }
  return { members, unknown }
}
