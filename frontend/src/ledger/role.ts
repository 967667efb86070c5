import type { Role } from '@/api/types'

/** The role a further unit of a task most likely has: lead where nobody leads, the others' where roles were not told apart, else support. */
export function nextRole(units: { role: Role }[]): Role {
  if (units.some((u) => u.role === 'lead')) return 'support'
  return units.length > 0 && units.every((u) => u.role === 'undivided') ? 'undivided' : 'lead'
}
