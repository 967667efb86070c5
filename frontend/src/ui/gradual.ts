import { computed, ref, watch, type Ref } from 'vue'

/** Set once the first page of the window is on the screen. */
let begun = false

/**
 * The rows of a list that are seen at once and the others when those are on the screen, so that a page with long lists
 * stands sooner. The first page of the window draws even the seen rows one picture later: what stands above them, the
 * rail, what waits and the figures, can be read and clicked while they come. Rows that came once stay.
 */
export function gradual<T>(list: () => T[], seen: number): Ref<T[]> {
  const drawn = ref(begun ? seen : 0)
  watch(() => list().length > 0, (some) => {
    if (!some || drawn.value === Infinity) return
    afterPaint(0, () => {
      begun = true
      drawn.value = Math.max(drawn.value, seen)
      afterPaint(60, () => (drawn.value = Infinity))
    })
  }, { immediate: true })
  return computed(() => list().slice(0, drawn.value))
}

/** How many rows of a list that begins so far below the top of the window are seen at most, one that is cut included. */
export function rowsInView(above: number, height = 26): number {
  return Math.max(8, Math.ceil((window.innerHeight - above - statusBar) / height))
}

const statusBar = 26

/** Runs something so many milliseconds after the next picture was drawn. */
function afterPaint(ms: number, then: () => void): void {
  requestAnimationFrame(() => window.setTimeout(then, ms))
}
