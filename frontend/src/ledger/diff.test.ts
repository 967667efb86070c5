import { expect, test } from 'vitest'
import { difference, folded, side, type Piece, words } from './diff'

const print = (pieces: Piece[]) => pieces.map((p) => (p.kind === 'same' ? p.text : p.kind === 'gone' ? `[-${p.text}]` : `[+${p.text}]`)).join('')

test('numbers are one word, Chinese characters one each', () => {
  expect(words('新增12.5%、A区3家')).toEqual(['新', '增', '12.5%', '、', 'A', '区', '3', '家'])
})

test('a changed figure is shown whole, the rest stays', () => {
  expect(print(difference('text', '实施技改项目60个以上。', '实施技改项目65个以上。'))).toBe('实施技改项目[-60][+65]个以上。')
})

test('a reworded clause is one change, not a scatter of characters', () => {
  expect(print(difference('text', '年底前完成主体工程。', '年底前全部完工并投用。'))).toBe('年底前[-完成主体工程][+全部完工并投用]。')
})

test('names are compared whole and a separator is no difference', () => {
  expect(print(difference('support', '区财政局、区自然资源和规划局', '区财政局、区审计局、区自然资源和规划局'))).toBe('区财政局、[+区审计局、]区自然资源和规划局')
  expect(print(difference('lead', '区教育和体育局', '区教育和体育局、区住房和城乡建设局'))).toBe('区教育和体育局、[+区住房和城乡建设局]')
})

test('each side shows its own version', () => {
  const pieces = difference('deadline', '6月底前', '')
  expect(side(pieces, 'gone').map((p) => p.text)).toEqual(['6月底前'])
  expect(side(pieces, 'new')).toEqual([])
})

test('long equal stretches are folded to their ends', () => {
  const long = '甲'.repeat(60)
  expect(print(folded(difference('text', `${long}10个${long}`, `${long}12个${long}`), 4))).toBe('……甲甲甲甲[-10][+12]个甲甲甲……')
  expect(print(folded(difference('text', '短句10个', '短句12个')))).toBe('短句[-10][+12]个')
})

test('texts of a thousand words are compared within a blink', () => {
  const a = Array.from({ length: 1200 }, (_, i) => String.fromCharCode(0x4e00 + (i * 7) % 900)).join('')
  const b = a.slice(0, 500) + '另外一段' + a.slice(540)
  const start = performance.now()
  expect(print(difference('text', a, b))).toContain('[+另外一段]')
  expect(performance.now() - start).toBeLessThan(500)
})
