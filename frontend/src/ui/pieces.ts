import type { Layout, Paper, PaperBlock, PaperPiece, PaperSpan } from '@/api'

/** A block as it is drawn: all of it, or the piece of it that stands on a page. */
export interface Drawn { block: PaperBlock; piece: PaperPiece | null; right: number }

/** One sheet on screen: upright or turned, a page as the PDF has it, or a whole section where nobody laid it out. */
export interface Sheet { layout: Layout; wide: boolean; page: number; numbered: boolean; blocks: Drawn[] }

/** The sheet seen from its left edge: a wide table stands with its head at the left of the upright page. */
function turned(l: Layout): Layout {
  return { ...l, width: l.height, height: l.width, top: l.left, right: l.top, bottom: l.right, left: l.bottom }
}

export function sheetsOf(paper: Paper): Sheet[] {
  const layoutOf = (section: number) => (paper.sections[section].landscape ? turned(paper.layout) : paper.layout)
  if (paper.pages.length === 0) {
    return paper.sections.map((s, i) => ({ layout: layoutOf(i), wide: s.landscape, page: 0, numbered: false, blocks: s.blocks.map((block, at) => ({ block, piece: null, right: rightOf(s.blocks, at) })) }))
  }
  return paper.pages.map((page, n) => {
    const { blocks, landscape, unnumbered } = paper.sections[page.section]
    return { layout: layoutOf(page.section), wide: landscape, page: n + 1, numbered: !paper.layout.unnumbered && !unnumbered, blocks: page.pieces.map((piece) => ({ block: blocks[piece.block], piece, right: rightOf(blocks, piece.block) })) }
  })
}

/** Width in characters: figures and letters are half as wide. */
const widthOf = (b?: PaperBlock) => [...(b?.spans ?? []).map((s) => s.text).join('')].reduce((n, c) => n + (c > ' ' && c < '\x7f' ? 0.5 : 1), 0)

/** How far a signature or its date stands from the right edge, in characters: the date two further in than the signature, or, below a seal, four with the signature centred above it. */
function rightOf(blocks: PaperBlock[], at: number): number {
  const { kind } = blocks[at]
  if (kind !== 'signature' && kind !== 'signDate') return 0
  const office = widthOf(kind === 'signature' ? blocks[at] : blocks[at - 1])
  const date = widthOf(kind === 'signature' ? blocks[at + 1] : blocks[at])
  if (blocks[at].sealed) {
    const over = 4 + (date - office) / 2
    if (over < 2) return kind === 'signature' ? 2 : 2 + (office - date) / 2
    return kind === 'signature' ? over : 4
  }
  const inner = office - date
  if (inner >= 2) return kind === 'signature' ? 2 : inner
  return kind === 'signature' ? Math.max(0, 4 - inner) : 2
}

/** The spans of a text cut into the lines of a piece: characters from `from` on, a line ending at each of `ends`. */
export function linesOf(spans: PaperSpan[], from: number, ends: number[]): PaperSpan[][] {
  const chars = spans.flatMap((s) => [...s.text].map((c) => ({ c, ref: s.ref })))
  let at = from
  return ends.map((end) => {
    const line: PaperSpan[] = []
    for (const { c, ref } of chars.slice(at, end)) {
      const last = line[line.length - 1]
      if (last && last.ref === ref) last.text += c
      else line.push({ text: c, ref })
    }
    at = end
    return line
  })
}
