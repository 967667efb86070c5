import type { UnitScore } from '@/api'

/** The ranking by groups, in the order the scores came. */
export function groupsOf(scores: UnitScore[]): { name: string; list: UnitScore[] }[] {
  const out: { name: string; list: UnitScore[] }[] = []
  for (const s of scores) {
    const last = out[out.length - 1]
    if (last && last.name === s.group) last.list.push(s)
    else out.push({ name: s.group, list: [s] })
  }
  return out
}

/** A score as it is printed: up to two decimals, one at least. */
export function scoreText(v: number): string {
  const text = (Math.round(v * 100) / 100).toString()
  return text.includes('.') ? text : text + '.0'
}

/** Points with a real sign: +1, −2.5. */
export function pointsOf(v: number): string {
  const text = String(Math.abs(Math.round(v * 100) / 100))
  return v < 0 ? '−' + text : '+' + text
}

/** What moved a score: rules that counted something, then points by hand. */
export function moved(s: UnitScore): { key: string; words: string; points: number; title: string }[] {
  return [
    ...s.lines.filter((l) => l.count > 0).map((l) => ({ key: l.rule, words: `${l.name} ${l.count} ${l.each}`, points: l.points, title: l.evidence.join('、') })),
    ...s.entries.map((e) => ({ key: 'e' + e.id, words: e.reason, points: e.points, title: [e.basis, e.proposer].filter(Boolean).join('，') })),
  ]
}
