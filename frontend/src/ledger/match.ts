/** What a row offers to a search: its words, and the pinyin initials of them. */
export interface Searchable { text: string; pinyin: string }

/**
 * Find as you type: every blank-separated part of the query has to occur, in the words or, for Latin letters, in the
 * pinyin initials (jtj finds 区教体局). An empty query matches everything.
 */
export function matches(row: Searchable, query: string): boolean {
  const text = row.text.toLowerCase()
  return compiled(query).every((t) => text.includes(t.words) || (t.initials?.test(row.pinyin) ?? false))
}

let last = { query: '', parts: [] as { words: string; initials: RegExp | null }[] }

/** The parts of a query, each with its pattern over pinyin initials; kept while the same query is asked of many rows. */
function compiled(query: string): typeof last.parts {
  if (last.query !== query) last = { query, parts: tokens(query).map((words) => ({ words, initials: initials(words) })) }
  return last.parts
}

/**
 * A pattern over initials as the backend writes them: a letter a character, [cz] where a character has several
 * readings. A letter stands for itself outside brackets, or for any bracket that holds it.
 */
function initials(words: string): RegExp | null {
  if (!/^[a-z0-9]+$/.test(words)) return null
  return new RegExp(Array.from(words, (c) => `(?:${c}(?![a-z]*\\])|\\[[a-z]*${c}[a-z]*\\])`).join(''))
}

/** The lower-case parts of a query. */
export function tokens(query: string): string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean)
}
