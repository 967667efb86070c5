import { computed, ref, watch, type Ref } from 'vue'

/**
 * The first rows of a list at once and the others when those are on the screen, so that a page with long lists stands
 * sooner. Rows that came once stay: only the first drawing is split.
 */
export function gradual<T>(list: () => T[], first: number): Ref<T[]> {
  const whole = ref(false)
  watch(() => list().length > 0, (some) => some && !whole.value && afterPaint(() => (whole.value = true)), { immediate: true })
  return computed(() => (whole.value ? list() : list().slice(0, first)))
}

/** How many rows of a list that begins so far below the top of the window are seen at most, one that is cut included. */
export function rowsInView(above: number, height = 26): number {
  return Math.max(8, Math.ceil((window.innerHeight - above - statusBar) / height))
}

const statusBar = 26

/** Runs something once the next picture is on the screen. */
function afterPaint(then: () => void): void {
  requestAnimationFrame(() => window.setTimeout(then, 60))
}
