/** A task in one line of a list: without the full stop at its end. */
export function brief(text: string): string {
  return text.replace(/[。；;.]+$/, '')
}

/** Names as typed into one line or cell: 甲、乙 or 甲，乙. */
export function names(text: string): string[] {
  return text.split(/[、，,;；\s]+/).map((n) => n.trim()).filter(Boolean)
}
