import type { Class, Meaning, Scheme } from '@/api'
import { contrast } from '@/ledger/colour'

/** The surfaces a colour is read on, as in tokens.css, and the contrast it needs. The backend refuses by the same rule. */
const surfaces = { light: '#FFFFFF', dark: '#232120' }
const readable = 4.5

/** What every scheme has to have a class for. */
const needed: Meaning[] = ['done', 'on', 'behind', 'none', 'na']
/** What a class may mean, in printed order. */
export const meanings: Meaning[] = ['done', 'ahead', 'on', 'behind', 'none', 'na']

/** Something to mend before a scheme can be kept; at is the class's position, -1 the scheme itself. */
export interface Fault { at: number; words: string; params: Record<string, string | number> }

/** Everything wrong with a scheme, in the order it is printed. */
export function faults(s: Scheme): Fault[] {
  const out: Fault[] = []
  const say = (at: number, words: string, params: Fault['params'] = {}) => out.push({ at, words, params })
  if (s.name.trim() === '') say(-1, 'settings.fault.name')
  if (!(s.tolerance >= 0 && s.tolerance <= 50)) say(-1, 'settings.fault.tolerance')
  if (severeCounts(s) && !(s.severe > s.tolerance && s.severe <= 100)) say(-1, 'settings.fault.severe')
  s.classes.forEach((c, at) => {
    if (c.word.trim() === '') say(at, 'settings.fault.word')
    else if (s.classes.findIndex((x) => x.word === c.word) < at) say(at, 'settings.fault.twice', { word: c.word })
    if (c.letter.trim() === '') say(at, 'settings.fault.letter')
    for (const theme of ['light', 'dark'] as const) {
      const ratio = contrast(c[theme], surfaces[theme])
      if (ratio < readable) say(at, `settings.fault.${theme}`, { ratio: (Math.floor(10 * ratio) / 10).toFixed(1) })
    }
  })
  for (const m of needed) if (!s.classes.some((c) => c.meaning === m)) say(-1, 'settings.fault.meaning', { meaning: m })
  return out
}

/** True where a scheme tells two degrees of behind apart, so that the second line is used. */
export function severeCounts(s: Scheme): boolean {
  return s.classes.filter((c) => c.meaning === 'behind').length > 1
}

/** A class may go unless it is the last one that every scheme needs. */
export function removable(s: Scheme, at: number): boolean {
  const m = s.classes[at].meaning
  return !needed.includes(m) || s.classes.filter((c) => c.meaning === m).length > 1
}

/** A new class beside the last one of its meaning, in its colours. */
export function withClass(s: Scheme, meaning: Meaning): Scheme {
  const like = s.classes.filter((c) => c.meaning === meaning).pop() ?? s.classes[0]
  const after = Math.max(...s.classes.map((c, i) => (meanings.indexOf(c.meaning) <= meanings.indexOf(meaning) ? i : -1)))
  const fresh: Class = { ...like, key: freeKey(s.classes.map((c) => c.key), 'class'), meaning, word: '', letter: '', hint: '' }
  const classes = [...s.classes.slice(0, after + 1), fresh, ...s.classes.slice(after + 1)]
  const next = { ...s, classes }
  return severeCounts(next) && next.severe === 0 ? { ...next, severe: Math.min(100, 2 * s.tolerance + 10) } : next
}

/** The scheme as it is kept: without a second line where it has no use, and with numbers where a field was left empty. */
export function settled(s: Scheme): Scheme {
  return { ...s, tolerance: Number(s.tolerance), severe: severeCounts(s) ? Number(s.severe) : 0 }
}

/** A copy to edit, under a key and a name of its own. */
export function copyOf(s: Scheme, all: Scheme[], name: string): Scheme {
  return { ...(JSON.parse(JSON.stringify(s)) as Scheme), id: 0, key: freeKey(all.map((x) => x.key), 'custom'), name }
}

function freeKey(taken: string[], stem: string): string {
  for (let n = 1; ; n++) if (!taken.includes(`${stem}-${n}`)) return `${stem}-${n}`
}
