/** A task in one line of a list: without the full stop at its end. */
export function brief(text: string): string {
  return text.replace(/[。；;.]+$/, '')
}
