import type { Totals } from '@/api'

/** One bar of the overview: a section with its tasks by class key, "" for those not yet judged. */
export interface SectionBar { name: string; counted: number; judged: number; ids: number[]; judgedIds: number[]; parts: { key: string; count: number; ids: number[] }[] }

/** The sections of the plan with the ids behind every figure. */
export function sectionBars(totals: Totals): SectionBar[] {
  const dropped = new Set(totals.dropped)
  return totals.sections.map((s) => {
    const here = new Set(s.tasks.filter((id) => !dropped.has(id)))
    const parts = totals.classes.map((c) => part(c.key, c.tasks, here))
    const judgedIds = parts.flatMap((p) => p.ids)
    const judged = new Set(judgedIds)
    const waiting = [...here].filter((id) => !judged.has(id))
    return { name: s.name, counted: s.counted, judged: judgedIds.length, ids: [...here], judgedIds, parts: [...parts, { key: '', count: waiting.length, ids: waiting }] }
  })
}

/** The whole plan by class, for the line of counts above the bars. */
export function classCounts(totals: Totals): { key: string; count: number; ids: number[] }[] {
  return [...totals.classes.map((c) => ({ key: c.key, count: c.share.count, ids: c.tasks })), { key: '', count: totals.unjudged.length, ids: totals.unjudged }]
}

function part(key: string, ids: number[], here: Set<number>) {
  const mine = ids.filter((id) => here.has(id))
  return { key, count: mine.length, ids: mine }
}
