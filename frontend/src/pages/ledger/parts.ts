/** The sentences of a task, the first proposal for its items: each ends with its own full stop or semicolon. */
export function sentences(text: string): string[] {
  return (text.match(/[^。；;]+[。；;]?/g) ?? []).map((s) => s.trim()).filter(Boolean)
}
