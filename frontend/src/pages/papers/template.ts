import type { Layout, PaperTemplate } from '@/api'
import { knows, word, wordsOf } from '@/locale'

const keyOf = new Map(Object.entries(wordsOf('papers.fact')).map(([key, name]) => [name, key]))
const named = (text: string, by: (name: string) => string) => text.replace(/\{([^{}]*)\}/g, (_whole, name: string) => `{${by(name)}}`)

/** A wording as it is kept, {office}, in the words of the office: {督查机构}. */
export const spelled = (text: string) => named(text, (name) => (knows('papers.fact', name) ? word('papers.fact', name) : name))
/** The other way: what is kept does not change with the words of the window. */
export const keyed = (text: string) => named(text, (name) => keyOf.get(name) ?? name)

/** The fields of the sheet that an office sets: millimetres, lines and characters. */
export const margins = ['top', 'left', 'right', 'bottom'] as const
const figures = [...margins, 'lines', 'charsInLine'] as const

const order = Object.keys(wordsOf('papers.wording'))

/** The keys of a template's wording in the order of the page. */
export function keysOf(t: PaperTemplate): string[] {
  const place = (key: string) => (order.indexOf(key) + 1 || order.length + 1)
  return Object.keys(t.wording).sort((a, b) => place(a) - place(b) || a.localeCompare(b))
}

/** The {names} of a text that nothing stands for; they would be printed as they are. */
export function unknownNames(text: string, names: string[]): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map((m) => m[1]).filter((n) => !names.includes(n))
}

/** How many places of a template differ from the preset. */
export function changes(t: PaperTemplate, preset: PaperTemplate): number {
  const wording = Object.keys(preset.wording).filter((k) => t.wording[k] !== preset.wording[k]).length
  return wording + (t.redHead.trim() !== preset.redHead ? 1 : 0) + (sameLayout(t.layout, preset.layout) ? 0 : 1)
}

/** The fields of a sheet without a number: an emptied field is no 0. */
export function unfilled(l: Layout): (typeof figures)[number][] {
  return figures.filter((k) => typeof l[k] !== 'number' || !Number.isFinite(l[k]))
}

export const sameLayout = (a: Layout, b: Layout) => JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort())
