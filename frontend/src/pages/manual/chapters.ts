import { knows, word } from '@/locale'
import list from './chapters.json'

/** One chapter: the page it is about; `door` and `marks` are for the script that takes its picture: which ledger, where the numbered steps stand (a locator, or [locator, right, down]). */
export interface Chapter {
  key: string
  page: string
  marks: (string | (string | number)[])[]
}

export const chapters: Chapter[] = list

const pictures = import.meta.glob<string>('./pictures/*.webp', { eager: true, query: '?url', import: 'default' })

/** The address of a chapter's picture; '' before it was taken. */
export function pictureOf(key: string): string {
  return pictures[`./pictures/${key}.webp`] ?? ''
}

/** The numbered lines of a chapter in order: part is step or tip. */
export function linesOf(key: string, part: 'step' | 'tip'): string[] {
  const out: string[] = []
  const group = `manual.chapter.${key}.${part}`
  for (let n = 1; knows(group, String(n)); n++) out.push(word(group, String(n)))
  return out
}

/** The chapter that explains a page; the first one for a page without its own. */
export function chapterOf(page: string): string {
  return (chapters.find((c) => c.page === page) ?? chapters[0]).key
}
