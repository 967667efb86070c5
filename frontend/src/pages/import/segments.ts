import type { ImportItem, SourceLine } from '@/api'

/** A stretch of one source line: plain text, or part of a draft's task or duties. */
export interface Segment { text: string; kind: 'plain' | 'task' | 'duty' | 'figure'; key: number }
export interface ShownLine { line: SourceLine; segments: Segment[]; first: number[]; keys: number[] }

const openers = '（(〔[【'

/**
 * Cuts the extracted text into stretches. Offsets count characters, not UTF-16 units. Where drafts overlap the
 * later one wins; `first` holds the keys whose draft begins in the line.
 */
export function segmentLines(lines: SourceLine[], items: ImportItem[]): ShownLine[] {
  const spans = items.filter((i) => i.draft.source.end > i.draft.source.start).sort((a, b) => a.draft.source.start - b.draft.source.start)
  const all = lines.map((l) => l.text).join('\n')
  const chars = Array.from(all)
  const duty = new Map(spans.map((i) => [i.key, dutyStart(chars, i)]))
  let open: ImportItem[] = []
  let next = 0
  return lines.map((line) => {
    const length = Array.from(line.text).length
    while (next < spans.length && spans[next].draft.source.start < line.start + length) open.push(spans[next++])
    open = open.filter((i) => i.draft.source.end > line.start)
    const here = [...open]
    const first = here.filter((i) => i.draft.source.start >= line.start).map((i) => i.key)
    return { line, segments: cut(line, here, duty), first, keys: here.map((i) => i.key) }
  })
}

function cut(line: SourceLine, here: ImportItem[], duty: Map<number, number>): Segment[] {
  const chars = Array.from(line.text)
  const out: Segment[] = []
  let at = 0
  const push = (to: number, kind: Segment['kind'], key: number) => {
    if (to > at) out.push({ text: chars.slice(at, to).join(''), kind, key })
    at = Math.max(at, to)
  }
  for (const item of here) {
    const from = Math.max(0, item.draft.source.start - line.start)
    const to = Math.min(chars.length, item.draft.source.end - line.start)
    const split = Math.min(to, Math.max(from, (duty.get(item.key) ?? item.draft.source.end) - line.start))
    push(from, 'plain', 0)
    for (const f of figures(chars.slice(at, split).join(''), item)) {
      push(at + f.skip, 'task', item.key)
      push(at + f.length, 'figure', item.key)
    }
    push(split, 'task', item.key)
    push(to, 'duty', item.key)
  }
  push(chars.length, 'plain', 0)
  return out
}

/** Where the responsibility begins: the last bracket before the first name of a unit or leader. */
function dutyStart(chars: string[], item: ImportItem): number {
  const { start, end } = item.draft.source
  const text = chars.slice(start, end).join('')
  const names = [...item.draft.units.map((u) => u.name), ...item.draft.leaders]
  const found = names.map((n) => text.lastIndexOf(n)).filter((n) => n >= 0)
  if (found.length === 0) return end
  const first = Math.min(...found)
  for (let i = first; i >= 0; i--) if (openers.includes(text[i])) return start + Array.from(text.slice(0, i)).length
  return start + Array.from(text.slice(0, first)).length
}

/** The figures of a draft's indicators in a stretch of its text, as distances to walk. */
function figures(text: string, item: ImportItem): { skip: number; length: number }[] {
  const out: { skip: number; length: number }[] = []
  let from = 0
  for (const i of item.draft.indicators) {
    const words = `${i.value}${i.unit}`
    const at = text.indexOf(words, from)
    if (at < 0) continue
    out.push({ skip: Array.from(text.slice(from, at)).length, length: Array.from(words).length })
    from = at + words.length
  }
  return out
}

/** The drafts by what they need: doubtful first, then clean, then what is decided. */
export function sortItems(items: ImportItem[]): { doubtful: ImportItem[]; clean: ImportItem[]; confirmed: ImportItem[]; dropped: ImportItem[] } {
  const pending = items.filter((i) => i.state === 'pending')
  return {
    doubtful: pending.filter((i) => i.problems.length > 0),
    clean: pending.filter((i) => i.problems.length === 0),
    confirmed: items.filter((i) => i.state === 'confirmed'),
    dropped: items.filter((i) => i.state === 'dropped'),
  }
}

/** Places where a text may be cut in two, as character offsets: behind the end of a clause. */
export function cuts(text: string): number[] {
  const chars = Array.from(text)
  return chars.flatMap((c, i) => ('。；;！'.includes(c) && i < chars.length - 1 ? [i + 1] : []))
}
