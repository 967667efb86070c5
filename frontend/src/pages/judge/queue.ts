import type { QueueRow } from '@/api'

/** First-level sections of the queue in their order. */
export function sectionsOf(rows: QueueRow[]): string[] {
  return [...new Set(rows.map((r) => r.section[0] ?? ''))]
}

/** The rows of one section; a section that is not there stands for the first. */
export function inSection(rows: QueueRow[], section: string): QueueRow[] {
  const names = sectionsOf(rows)
  const shown = names.includes(section) ? section : (names[0] ?? '')
  return rows.filter((r) => (r.section[0] ?? '') === shown)
}
