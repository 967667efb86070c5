import { nextTick, onBeforeUnmount, ref, watch, type Ref } from 'vue'

/** Both ends of a line on screen, the regions they have to be in sight in, and the sheet beside which it bends. */
export interface Ends { from: [x: number, y: number]; to: [x: number, y: number]; desk: DOMRect; list: DOMRect; sheet: DOMRect }

/** The elbow line from a place on a sheet to what belongs to it; nothing while either end is out of sight. `parts` are what changes its height by itself. */
export function useWire(box: Ref<HTMLElement | undefined>, key: Ref<number | string>, ends: (box: HTMLElement, key: number | string) => Ends | null, parts: string) {
  const path = ref<{ d: string; ends: [number, number][] } | null>(null)

  function draw(): void {
    const found = box.value && ends(box.value, key.value)
    path.value = found ? elbow(box.value!.getBoundingClientRect(), found) : null
  }

  const later = () => void nextTick(draw)
  watch(key, later, { flush: 'post' })
  // The sheet also changes its height by itself: rows out of sight are estimated until they are drawn, and faces of type come late.
  const sizes = new ResizeObserver(draw)
  watch(box, (now) => {
    sizes.disconnect()
    for (const part of now?.querySelectorAll(parts) ?? []) sizes.observe(part)
    later()
  }, { flush: 'post' })
  onBeforeUnmount(() => sizes.disconnect())
  return { path, draw }
}

function elbow(base: DOMRect, { from, to, desk, list, sheet }: Ends): { d: string; ends: [number, number][] } | null {
  if (from[1] < desk.top || from[1] > desk.bottom || to[1] < list.top || to[1] > list.bottom) return null
  const bend = sheet.right + (list.left - sheet.right) / 2 - base.left
  const p: [number, number][] = [[from[0] - base.left, from[1] - base.top], [to[0] - base.left, to[1] - base.top]]
  return { d: `M${p[0][0]} ${p[0][1]}H${bend}V${p[1][1]}H${p[1][0]}`, ends: p }
}
