import { expect, test } from 'vitest'
import { wordsOf } from '@/locale'
import { chapterOf, chapters, linesOf, pictureOf } from './chapters'

const words = wordsOf()

test('every chapter has words, a picture, and a place on it for each step', () => {
  for (const c of chapters) {
    expect(words[`manual.chapter.${c.key}.lead`], c.key).toBeTruthy()
    expect(linesOf(c.key, 'step').length, c.key).toBe(c.marks.length)
    expect(linesOf(c.key, 'tip').length, c.key).toBeGreaterThan(0)
    expect(pictureOf(c.key), c.key).toMatch(/\.webp/)
  }
})

test('a page finds its chapter, a page without one the first', () => {
  expect(chapterOf('collect')).toBe('collect')
  expect(chapterOf('log')).toBe('safety')
  expect(chapterOf('nowhere')).toBe(chapters[0].key)
})
