/** What a row offers to a search: its words, and the pinyin initials of them. */
export interface Searchable { text: string; pinyin: string }

/**
 * Find as you type: every blank-separated part of the query has to occur, in the words or, for Latin letters, in the
 * pinyin initials (jtj finds 区教体局). An empty query matches everything.
 */
export function matches(row: Searchable, query: string): boolean {
  const text = row.text.toLowerCase()
  const pinyin = row.pinyin.toLowerCase()
  return tokens(query).every((t) => text.includes(t) || (/^[a-z0-9]+$/.test(t) && pinyin.includes(t)))
}

/** The lower-case parts of a query. */
export function tokens(query: string): string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean)
}
