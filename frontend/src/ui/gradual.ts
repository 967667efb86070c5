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

/** How many rows of a list below the middle of the overview a window shows at most, and one that is cut. */
export function rowsInView(height = 26): number {
  return Math.ceil(window.innerHeight / 2 / height) + 1
}

/** Runs something once the next picture is on the screen. */
function afterPaint(then: () => void): void {
  requestAnimationFrame(() => window.setTimeout(then, 60))
}
