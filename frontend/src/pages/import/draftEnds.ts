import type { Ends } from '@/ui/wire'

/** The ends of the line from a draft's place in the notice to the draft. */
export function draftEnds(box: HTMLElement, key: number | string): Ends | null {
  const part = box.querySelector<HTMLElement>(`[data-source="${key}"]`)
  const from = part?.closest('.tr') ?? part // of a table the whole row
  const to = box.querySelector<HTMLElement>(`[data-draft="${key}"]`)
  const desk = box.querySelector('.desk')?.getBoundingClientRect()
  const list = box.querySelector('.drafts')?.getBoundingClientRect()
  if (!from || !to || !desk || !list) return null
  const a = from.getBoundingClientRect()
  const sheet = from.closest('.sheet')?.getBoundingClientRect() ?? a
  return { from: [Math.min(a.right + 6, sheet.right), a.top + Math.min(a.height, 50) / 2], to: [list.left, to.getBoundingClientRect().top + 18], desk, list, sheet }
}
