import { nextTick, onBeforeUnmount, ref, watch, type Ref } from 'vue'

/** The elbow line from a place in the source to its draft; nothing while either end is out of sight. */
export function useWire(box: Ref<HTMLElement | undefined>, key: Ref<number>) {
  const path = ref<{ d: string; ends: [number, number][] } | null>(null)

  function draw(): void {
    path.value = between(box.value, key.value)
  }

  const later = () => void nextTick(draw)
  watch(key, later, { flush: 'post' })
  // The sheet also changes its height by itself: rows out of sight are estimated until they are drawn, and faces of type come late.
  const sizes = new ResizeObserver(draw)
  watch(box, (now) => {
    sizes.disconnect()
    for (const part of now?.querySelectorAll('.sheet, .drafts') ?? []) sizes.observe(part)
    later()
  }, { flush: 'post' })
  onBeforeUnmount(() => sizes.disconnect())
  return { path, draw }
}

function between(box: HTMLElement | undefined, key: number): { d: string; ends: [number, number][] } | null {
  const from = box?.querySelector<HTMLElement>(`[data-source="${key}"]`)
  const to = box?.querySelector<HTMLElement>(`[data-draft="${key}"]`)
  const desk = box?.querySelector('.desk')?.getBoundingClientRect()
  const list = box?.querySelector('.drafts')?.getBoundingClientRect()
  if (!box || !from || !to || !desk || !list) return null
  const base = box.getBoundingClientRect()
  const a = from.getBoundingClientRect()
  const b = to.getBoundingClientRect()
  const sheet = from.closest('.sheet')?.getBoundingClientRect() ?? a
  const y1 = a.top + Math.min(a.height, 50) / 2
  const y2 = b.top + 18
  if (y1 < desk.top || y1 > desk.bottom || y2 < list.top || y2 > list.bottom) return null
  const x1 = Math.min(a.right + 6, sheet.right) - base.left
  const x2 = list.left - base.left
  const bend = sheet.right + (list.left - sheet.right) / 2 - base.left
  const p: [number, number][] = [[x1, y1 - base.top], [x2, y2 - base.top]]
  return { d: `M${p[0][0]} ${p[0][1]}H${bend}V${p[1][1]}H${p[1][0]}`, ends: p }
}
