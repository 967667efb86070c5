import { computed, nextTick, onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue'
import { inSight, topsOf, toShow } from './windowed'

/**
 * Draws only those lines of a list that are in sight. Lines are guessed at first and measured once drawn; `cover` is
 * the height of a heading that stays at the top.
 */
export function useWindowed<T extends { id: string }>(box: Ref<HTMLElement | undefined>, lines: Ref<T[]>, guess: (line: T) => number, cover = 0) {
  const measured = new Map<string, number>()
  const moved = ref(0)
  const scroll = ref(0)
  const height = ref(700)
  const seen = shallowRef(new Map<Element, string>())

  const tops = computed(() => (void moved.value, topsOf(lines.value.map((l) => measured.get(l.id) ?? guess(l)))))
  const sight = computed(() => inSight(tops.value, scroll.value, height.value))
  const drawn = computed(() => lines.value.slice(sight.value.from, sight.value.to))
  /** The line at the upper edge. */
  const first = computed(() => {
    let i = sight.value.from
    while (i < lines.value.length - 1 && tops.value[i + 1] <= scroll.value) i++
    return i
  })

  const rows = new ResizeObserver((entries) => {
    let changed = false
    for (const e of entries) {
      const id = seen.value.get(e.target)
      const h = (e.target as HTMLElement).offsetHeight
      if (!id || h === 0 || measured.get(id) === h) continue
      measured.set(id, h)
      changed = true
    }
    // In the next frame: lines that change while sizes are being told would be an error of the page.
    if (changed) requestAnimationFrame(() => moved.value++)
  })
  const frame = new ResizeObserver((entries) => requestAnimationFrame(() => (height.value = entries[0].contentRect.height)))

  /** Given to every drawn line as its ref function. */
  function watchLine(id: string, el: Element | null): void {
    if (!el || seen.value.get(el) === id) return
    seen.value.set(el, id)
    rows.observe(el)
  }

  function scrolled(): void {
    scroll.value = box.value?.scrollTop ?? 0
  }

  /** Scrolls a line into sight; twice, because what is drawn on the way may be taller than guessed. */
  async function show(id: string): Promise<void> {
    for (let pass = 0; pass < 3; pass++) {
      const i = lines.value.findIndex((l) => l.id === id)
      if (i < 0 || !box.value) return
      const to = toShow(tops.value, i, box.value.scrollTop, box.value.clientHeight, cover)
      if (Math.abs(to - box.value.scrollTop) < 1 && pass > 0) return
      box.value.scrollTop = to
      scrolled()
      await nextTick()
      await new Promise(requestAnimationFrame)
    }
  }

  watch(lines, () => {
    for (const el of seen.value.keys()) {
      if (el.isConnected) continue
      rows.unobserve(el)
      seen.value.delete(el)
    }
  })
  watch(box, (el) => (frame.disconnect(), el && frame.observe(el)), { immediate: true })
  onBeforeUnmount(() => (rows.disconnect(), frame.disconnect()))
  return { drawn, sight, first, watchLine, scrolled, show }
}
