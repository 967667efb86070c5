/**
 * Keeps a stale answer from overwriting a newer one: only the latest call of a sequence may deliver.
 * `latest(load)` resolves to the answer, or to undefined when a newer call was started meanwhile; a stale refusal is
 * dropped the same way.
 */
export function epoch() {
  let now = 0
  return {
    async latest<T>(load: () => Promise<T>): Promise<T | undefined> {
      const mine = ++now
      try {
        const answer = await load()
        return mine === now ? answer : undefined
      } catch (error) {
        if (mine === now) throw error
        return undefined
      }
    },
    /** Makes every answer that is still under way stale. */
    cancel(): void {
      now++
    },
  }
}
