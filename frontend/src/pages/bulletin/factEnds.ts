import type { Ends } from '@/ui/wire'

/** The ends of the line from the first lit figure in sight to the heading of its rows. */
export function factEnds(box: HTMLElement): Ends | null {
  const desk = box.querySelector('.desk')?.getBoundingClientRect()
  const list = box.querySelector('.facts')?.getBoundingClientRect()
  const to = box.querySelector('.facts .origin')?.getBoundingClientRect()
  if (!desk || !list || !to) return null
  const inSight = (f: Element) => f.getBoundingClientRect().top > desk.top && f.getBoundingClientRect().bottom < desk.bottom
  const from = [...box.querySelectorAll('.desk .bind.hot')].find(inSight)
  if (!from) return null
  const a = from.getBoundingClientRect()
  const sheet = from.closest('.sheet')?.getBoundingClientRect() ?? a
  return { from: [a.left + a.width / 2, a.bottom], to: [list.left, to.top + 16], desk, list, sheet }
}
