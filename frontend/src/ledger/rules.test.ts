import { describe, expect, test } from 'vitest'
import type { PeriodInfo, Scheme, TargetProgress } from '@/api/types'
import { clock, dayClock, readDate, short, weekday } from './date'
import { matches } from './match'
import { characters, figure, percent, points, signed } from './number'
import { beside, deadline, narrow, ticks, title } from './period'
import { nextRole } from './role'
import { meaningOf, tally } from './status'
import { bullet, ratio, standing, targetText } from './target'

describe('numbers', () => {
  test('a minus is a minus sign, and zeros at the end go', () => {
    expect(figure(-13.10)).toBe('−13.1')
    expect(figure(20)).toBe('20')
    expect(figure(0.8200)).toBe('0.82')
    expect(figure(-0.001)).toBe('0')
    expect(figure(null)).toBe('')
  })
  test('differences carry their sign', () => {
    expect(signed(0.2)).toBe('+0.2')
    expect(signed(-6.75)).toBe('−6.8')
    expect(signed(0)).toBe('0.0')
    expect(signed(5, 0)).toBe('+5')
    expect(signed(-0.04)).toBe('0.0')
  })
  test('shares round half up and show a missing base', () => {
    expect(percent({ count: 14, of: 84 })).toBe('16.7%')
    expect(percent({ count: 1, of: 84 })).toBe('1.2%')
    expect(percent({ count: 0, of: 0 })).toBe('—')
    expect(percent({ count: 84, of: 84 })).toBe('100.0%')
    expect(points(75)).toBe('75%')
  })
  test('characters count without blanks and rare ones once', () => expect(characters('改造 𬭛\n管网')).toBe(5))
})

test('dates print as lists show them', () => {
  expect(short('2024-10-15')).toBe('10-15')
  expect(clock('2024-10-09T10:42:07+08:00')).toBe('10:42')
  expect(dayClock('2024-10-22T09:40:00+08:00')).toBe('10-22 09:40')
  expect(weekday('2024-10-09')).toBe(3)
  expect(short('')).toBe('')
})

describe('periods', () => {
  const at = (key: string, more: Partial<PeriodInfo> = {}): PeriodInfo => ({
    id: 1, planId: 1, key, name: '', short: '', start: '', end: '', due: '', state: 'open', frozenAt: '', current: false, daysLeft: 30, expected: 0, ...more,
  })
  const year = ['2024Q1', '2024Q2', '2024Q3', '2024Q4'].map((k) => at(k))
  test('names', () => {
    expect(title('2024年第三季度')).toBe('2024 年 第三季度')
    expect(title('2024年7月')).toBe('2024 年 7 月')
    expect(narrow('一季度')).toBe('一季')
    expect(narrow('3月')).toBe('3月')
  })
  test('ticks', () => expect(ticks(year, '2024Q3')).toEqual(['past', 'past', 'now', 'next']))
  test('the due day turns urgent from seven days on', () => {
    expect(deadline(at('a', { daysLeft: 8 })).kind).toBe('coming')
    expect(deadline(at('a', { daysLeft: 7 })).kind).toBe('urgent')
    expect(deadline(at('a', { daysLeft: 0 })).kind).toBe('today')
    expect(deadline(at('a', { daysLeft: -2 }))).toEqual({ kind: 'past', days: 2 })
    expect(deadline(at('a', { daysLeft: -2, state: 'frozen' })).kind).toBe('frozen')
  })
  test('neighbours', () => {
    expect(beside(year, '2024Q3', 1)?.key).toBe('2024Q4')
    expect(beside(year, '2024Q1', -1)).toBeUndefined()
  })
})

test('find as you type takes words and pinyin initials', () => {
  const row = { text: '17 新建标准厂房20万平方米 云岭开发区管委会', pinyin: 'xjbz[chya][fp]20[wm][pb][fpw]m ylkf[qo]gw[hk]' }
  expect(matches(row, '厂房')).toBe(true)
  expect(matches(row, 'bzcf')).toBe(true)
  expect(matches(row, 'XJBZ')).toBe(true)
  expect(matches(row, 'bzap')).toBe(true)
  expect(matches(row, 'chf')).toBe(false)
  const spelt = { text: '', pinyin: 'ljxqgz dwb|LaoJiuXiaoQuGaiZao DangWeiBan' }
  expect(['laojiu', 'jiuxiao', 'ljxq', 'LaoJiuX', 'dwb'].every((q) => matches(spelt, q))).toBe(true)
  expect(['gw', 'aojiu', 'ou', 'iu'].some((q) => matches(spelt, q))).toBe(false)
  expect(matches(row, 'ylkfo')).toBe(true)
  expect(matches(row, '17 kfq')).toBe(true)
  expect(matches(row, '厂房 jtj')).toBe(false)
  expect(matches(row, '')).toBe(true)
})

describe('status', () => {
  const scheme: Scheme = {
    id: 1, key: 'lights', name: '', tolerance: 10, severe: 30,
    classes: [
      { key: 'green', meaning: 'on', word: '绿', letter: '绿', light: '', dark: '', hint: '' },
      { key: 'red', meaning: 'behind', word: '红', letter: '红', light: '', dark: '', hint: '' },
    ],
  }
  test('an unknown key waits', () => {
    expect(meaningOf(scheme, 'red')).toBe('behind')
    expect(meaningOf(scheme, '')).toBe('wait')
    expect(meaningOf(scheme, 'gone')).toBe('wait')
  })
  test('counts stand in the printed order, waiting ones last', () =>
    expect(tally(scheme, ['red', '', 'green', 'red', 'gone'])).toEqual([{ key: 'green', count: 1 }, { key: 'red', count: 2 }, { key: '', count: 2 }]))
})

describe('targets', () => {
  const p = (more: Partial<TargetProgress>): TargetProgress => ({
    targetId: 1, name: '厂房', op: '>=', kind: 'new', target: 20, unit: '万平方米', value: 13.64, rate: 68.2, expected: 75, deviation: -6.8, ...more,
  })
  const growth = p({ kind: 'growth', target: 8, unit: '%', value: 8.3, rate: null, expected: 100, deviation: 0.3 })
  test('what accumulates is drawn against 序时', () => expect(bullet(p({}))).toEqual({ fill: 68.2, tick: 75 }))
  test('growth is drawn against the target itself', () => expect([Math.round(bullet(growth).fill), bullet(growth).tick]).toEqual([100, 100]))
  test('nothing reported leaves the bar empty', () => expect(bullet(p({ value: null, rate: null, deviation: null })).fill).toBe(0))
  test('standing', () => {
    expect(standing(p({}), 5)).toBe('behind')
    expect(standing(p({ deviation: -4 }), 5)).toBe('on')
    expect(standing(p({ rate: 101, deviation: 26 }), 5)).toBe('done')
    expect(standing(growth, 5)).toBe('ahead')
    expect(standing(p({ value: null }), 5)).toBe('wait')
  })
  test('words', () => {
    expect(ratio(p({}))).toBe('13.64 / 20 万㎡')
    expect(ratio(growth)).toBe('8.3% / 8%')
    expect(ratio(p({ value: null }))).toBe('– / 20 万㎡')
    expect(targetText({ op: '<=', value: 9, unit: '%', kind: 'level' }, { grow: '增 ', fall: '降 ', about: ' 左右' })).toBe('≤ 9%')
    expect(targetText({ op: '~', value: 6, unit: '%', kind: 'growth' }, { grow: '增 ', fall: '降 ', about: ' 左右' })).toBe('增 6% 左右')
  })
})

test('a typed date is read as it is meant, and only where there is such a day', () => {
  for (const text of ['2024-10-05', '2024.10.5', '2024/10/05', '20241005', ' 2024年10月5日 ']) expect(readDate(text)).toBe('2024-10-05')
  expect(readDate(' ')).toBe('')
  for (const text of ['10月5日', '10-5', '10.05', '10/5']) expect(readDate(text, '2024')).toBe('2024-10-05')
  expect(readDate('10-5')).toBeNull()
  for (const text of ['2024-02-30', '10/05/2024', '2024-13-01', '明天', '2024-10']) expect(readDate(text)).toBeNull()
})

test('a further unit leads only where nobody does', () => {
  expect(nextRole([])).toBe('lead')
  expect(nextRole([{ role: 'lead' }])).toBe('support')
  expect(nextRole([{ role: 'undivided' }, { role: 'undivided' }])).toBe('undivided')
  expect(nextRole([{ role: 'support' }])).toBe('lead')
})
