/** What a row offers to a search: its words, and their pinyin: initials, a bar, syllables with capitals (ljxq|LaoJiuXiaoQu). */
export interface Searchable { text: string; pinyin: string }

/**
 * Find as you type: every blank-separated part of the query has to occur, in the words or, for Latin letters, in the
 * pinyin, by initials or whole syllables (jtj and jiaoti find 区教体局). An empty query matches everything.
 */
export function matches(row: Searchable, query: string): boolean {
  const text = row.text.toLowerCase()
  return compiled(query).every((t) => text.includes(t.words) || (t.spelt?.test(row.pinyin) ?? false))
}

let last = { query: '', parts: [] as { words: string; spelt: RegExp | null }[] }

/** The parts of a query, each with its pattern over pinyin; kept while the same query is asked of many rows. */
function compiled(query: string): typeof last.parts {
  if (last.query !== query) last = { query, parts: tokens(query).map((words) => ({ words, spelt: spelt(words) })) }
  return last.parts
}

/**
 * A pattern over pinyin as the backend writes it. Initials: a letter a character, [cz] where a character has several
 * readings; a letter stands for itself outside brackets, or for any bracket that holds it. Syllables: LaoJiu; a match
 * begins where a syllable does, so that gw is not found in DangWei.
 */
function spelt(words: string): RegExp | null {
  if (!/^[a-z0-9]+$/.test(words)) return null
  const initials = Array.from(words, (c) => `(?:${c}(?![a-z]*\\])|\\[[a-z]*${c}[a-z]*\\])`).join('')
  const upper = (c: string) => c.toUpperCase()
  if (!/^[a-z]{2,}$/.test(words)) return new RegExp(`^[^|]*${initials}`)
  const syllables = upper(words[0]) + Array.from(words.slice(1), (c) => `[${c}${upper(c)}]`).join('')
  return new RegExp(`^[^|]*${initials}|${syllables}`)
}

/** The lower-case parts of a query. */
function tokens(query: string): string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean)
}
