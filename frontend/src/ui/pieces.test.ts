import { expect, test } from 'vitest'
import type { Paper, PaperBlock } from '@/api'
import { linesOf, sheetsOf } from './pieces'

const block = (kind: PaperBlock['kind'], text: string): PaperBlock => ({ kind, key: '', spans: [{ text, ref: '' }], aside: '', table: null, edited: false, size: 0 })
const layout = { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35, lines: 22, charsInLine: 28, unnumbered: false }
const paper = (blocks: PaperBlock[], pages: Paper['pages']): Paper => ({ title: '', office: '', date: '', layout, sections: [{ landscape: false, blocks }, { landscape: true, blocks }], pages, warnings: [] })

test('lines keep the references of their figures, also where a figure is cut', () => {
  const spans = [{ text: '已完成', ref: '' }, { text: '12', ref: 'class:done' }, { text: '项𬭩。', ref: '' }]
  expect(linesOf(spans, 0, [4, 8])).toEqual([[{ text: '已完成', ref: '' }, { text: '1', ref: 'class:done' }], [{ text: '2', ref: 'class:done' }, { text: '项𬭩。', ref: '' }]])
  expect(linesOf(spans, 5, [8])).toEqual([[{ text: '项𬭩。', ref: '' }]])
})

test('pages stand as the PDF has them, a turned one on its side', () => {
  const piece = { block: 0, from: 0, to: 2, ends: [2], top: 0, drawn: 29 }
  const sheets = sheetsOf(paper([block('text', '正文')], [{ section: 0, pieces: [piece] }, { section: 1, pieces: [piece] }]))
  expect(sheets.map((s) => [s.page, s.wide, s.layout.width, s.layout.top])).toEqual([[1, false, 210, 37], [2, true, 297, 28]])
})

test('without pages each section is one sheet', () => {
  expect(sheetsOf(paper([block('text', '正文')], [])).map((s) => s.page)).toEqual([0, 0])
})

test('the date stands two characters further in than the signature, whichever is longer', () => {
  const rights = (office: string, date: string) => sheetsOf(paper([block('signature', office), block('signDate', date)], []))[0].blocks.map((b) => b.right)
  expect(rights('云岭区人民政府督查室', '2024年10月22日')).toEqual([2, 10 - 7])
  expect(rights('督查室', '2024年10月22日')).toEqual([4 + 7 - 3, 2])
})
