/** A stretch of a text beside its other version: in both, only before, or only after. */
export interface Piece { text: string; kind: 'same' | 'gone' | 'new' }

/** Fields that hold a list: a name is one word, whatever characters it has. */
const lists = new Set(['lead', 'support', 'undivided', 'leaders', 'persons', 'indicators', 'milestones'])
/** Beyond this many comparisons two texts are shown whole: nobody reads such a difference word by word. */
const most = 4_000_000

/** The difference of one field of a task, word by word; names of a list are compared whole. */
export function difference(field: string, before: string, after: string): Piece[] {
  const list = lists.has(field)
  const a = list ? members(before) : words(before)
  const b = list ? members(after) : words(after)
  const raw = compare(a, b)
  return list ? raw : smooth(raw)
}

/** What one side shows: `gone` for the version before, `new` for the one after. */
export function side(pieces: Piece[], of: 'gone' | 'new'): Piece[] {
  return pieces.filter((p) => p.kind === 'same' || p.kind === of)
}

/** Long stretches that stayed the same, folded to their ends: ……. */
export function folded(pieces: Piece[], keep = 12): Piece[] {
  return pieces.map((p, i) => {
    const chars = Array.from(p.text)
    if (p.kind !== 'same' || chars.length <= 2 * keep + 6) return p
    const head = i === 0 ? '' : chars.slice(0, keep).join('')
    const tail = i === pieces.length - 1 ? '' : chars.slice(-keep).join('')
    return { kind: 'same', text: `${head}……${tail}` }
  })
}

/** Words of a Chinese text: a number with its decimals, a Latin word, or one character. */
export function words(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*%?|[A-Za-z]+|\s+|[\s\S]/gu) ?? []
}

function members(text: string): string[] {
  return text.match(/[^、；]+[、；]?/g) ?? []
}

/** The longest common run of words, found after the equal ends are cut off. */
function compare(a: string[], b: string[]): Piece[] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && plain(a[a.length - 1 - tail]) === plain(b[b.length - 1 - tail])) tail++
  const middle = table(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  return joined([...a.slice(0, head).map(same), ...middle, ...b.slice(b.length - tail).map(same)])
}

const same = (text: string): Piece => ({ text, kind: 'same' })
/** The last name of a list stands without its separator. */
const plain = (word: string) => (word.length > 1 ? word.replace(/[、；]$/, '') : word)

function table(a: string[], b: string[]): Piece[] {
  if (a.length * b.length > most) return [...a.map((text): Piece => ({ text, kind: 'gone' })), ...b.map((text): Piece => ({ text, kind: 'new' }))]
  const width = b.length + 1
  const length = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i * width + j] = plain(a[i]) === plain(b[j]) ? length[(i + 1) * width + j + 1] + 1 : Math.max(length[(i + 1) * width + j], length[i * width + j + 1])
    }
  }
  const out: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && plain(a[i]) === plain(b[j])) out.push(same(b[(i++, j++)]))
    else if (j >= b.length || (i < a.length && length[(i + 1) * width + j] >= length[i * width + j + 1])) out.push({ text: a[i++], kind: 'gone' })
    else out.push({ text: b[j++], kind: 'new' })
  }
  return out
}

/** Neighbours of one kind become one piece; of a change, what is gone stands first. */
function joined(pieces: Piece[]): Piece[] {
  const out: Piece[] = []
  let gone = ''
  let fresh = ''
  const flush = () => {
    if (gone) out.push({ text: gone, kind: 'gone' })
    if (fresh) out.push({ text: fresh, kind: 'new' })
    gone = fresh = ''
  }
  for (const p of pieces) {
    if (p.kind === 'gone') gone += p.text
    else if (p.kind === 'new') fresh += p.text
    else {
      flush()
      const last = out[out.length - 1]
      if (last?.kind === 'same') last.text += p.text
      else out.push({ ...p })
    }
  }
  flush()
  return out
}

/** One or two characters that happen to be equal between two changes read better as part of the change. */
function smooth(pieces: Piece[]): Piece[] {
  const islands = pieces.flatMap((p, i): Piece[] => {
    const island = p.kind === 'same' && i > 0 && i < pieces.length - 1 && Array.from(p.text).length < 3 && /^[\u4e00-\u9fff]+$/.test(p.text)
    return island ? [{ text: p.text, kind: 'gone' }, { text: p.text, kind: 'new' }] : [p]
  })
  return joined(islands)
}
