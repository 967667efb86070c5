import type { ColumnRegular, VNode } from '@revolist/revogrid'
import type { PeriodInfo, Scheme, TaskRow } from '@/api'
import { narrow } from '@/ledger/period'
import { classOf, meaningOf, usesTokens } from '@/ledger/status'
import { bullet, ratio, standing } from '@/ledger/target'
import { t, word } from '@/locale'
import { countWords, type Line, type Sort } from './rows'

/** What the cells of the grid need to know besides their line. */
export interface Scene { scheme: Scheme | null; periods: PeriodInfo[]; shown: number[]; now: string; dark: boolean; sort: Sort | null }
/** The grid's own hyperscript; its typed form refuses mixed children, which it draws all the same. */
type H = (tag: string, data: object, children?: unknown) => VNode
type Cell = { model: { line: Line }; prop: string | number }

/** The columns a clerk may hide, with their usual widths. */
export const optional = ['lead', 'support', 'leader', 'persons', 'deadline', 'target', 'periods', 'now', 'note'] as const
const usual = ['lead', 'leader', 'deadline', 'target', 'periods', 'now']

/** The columns of a ledger nobody has chosen columns for: deadlines where its notice gives any, and the people it names. */
export function usualFor(rows: { deadline: string; leaders: string[]; persons: string[] }[]): string[] {
  const people = !rows.some((r) => r.leaders.length) && rows.some((r) => r.persons.length) ? 'persons' : 'leader'
  return usual.filter((key) => key !== 'deadline' || rows.some((r) => r.deadline)).map((key) => (key === 'leader' ? people : key))
}
export const editable = new Set(['no', 'text', 'leader', 'persons', 'deadline'])
const widths: Record<string, number> = { no: 44, text: 246, lead: 98, support: 150, leader: 68, persons: 74, deadline: 84, target: 168, now: 368, note: 180 }
/** From this width of the grid on the columns take their wide form. */
const spacious = 1340
const wide: Record<string, number> = { no: 44, text: 356, lead: 160, support: 200, leader: 76, persons: 90, deadline: 110, target: 216, now: 420, note: 240 }

/** The columns on screen by their keys, in order: what an export of the shown rows prints. */
export function columnKeys(chosen: string[], shown: number[]): string[] {
  const on = optional.filter((key) => chosen.includes(key))
  return ['no', 'text', ...on.flatMap((key) => (key === 'periods' ? shown.map((i) => 'q' + i) : [key]))]
}

/** Builds the grid's columns; `room` is the width of the grid, which the last column fills. */
export function columns(scene: Scene, chosen: string[], own: Record<string, number>, room: number): ColumnRegular[] {
  const size = (prop: string) => own[prop] ?? (prop[0] === 'q' ? (room > spacious ? 52 : 42) : (room > spacious ? wide : widths)[prop])
  const make = (prop: string, name: string, more: Partial<ColumnRegular> = {}): ColumnRegular => ({
    prop, name, size: size(prop), readonly: !editable.has(prop), columnTemplate: head(scene.sort), columnProperties: () => ({ class: {} }), ...more,
  })
  const on = (key: string) => chosen.includes(key)
  const list = [
    make('no', t('ledger.column.no'), { pin: 'colPinStart', cellTemplate: cell((h, l) => h('span', { class: 'no' }, l.kind === 'task' ? l.row.no : '')), cellProperties: right }),
    make('text', t('ledger.column.text'), { pin: 'colPinStart', cellTemplate: cell((h, l) => (l.kind === 'group' ? groupName(h, l.name, l.closed) : h('span', { class: 'two t' }, l.row.standing ? [h('span', { class: 'tag' }, standingWords(l.row)), ' ', l.row.text] : l.row.text))), cellProperties: tip }),
  ]
  const plain = (prop: string, name: string) => make(prop, name, { cellTemplate: text(prop), cellProperties: tip })
  if (on('lead')) list.push(plain('lead', t('ledger.column.lead')))
  if (on('support')) list.push(plain('support', t('ledger.column.support')))
  if (on('leader')) list.push(make('leader', t('ledger.column.leader'), { cellTemplate: cell((h, l) => (l.kind === 'task' ? h('span', { class: 'two' }, several(l.row.leaders)) : '')), cellProperties: tip }))
  if (on('persons')) list.push(plain('persons', t('ledger.column.persons')))
  if (on('deadline')) list.push(plain('deadline', t('ledger.column.deadline')))
  if (on('target')) list.push(make('target', t('ledger.column.target'), { cellTemplate: cell((h, l) => (l.kind === 'task' ? target(h, l, scene) : '')), cellProperties: tip }))
  if (on('periods')) for (const i of scene.shown) list.push(period(scene, i, make))
  if (on('now')) list.push(plain('now', t('ledger.column.now')))
  if (on('note')) list.push(plain('note', t('ledger.column.note')))
  const first = list.find((c) => !c.pin)
  if (first) first.cellTemplate = withTally(first.cellTemplate as unknown as Template, scene)
  fill(list, room - 12, own)
  return list
}

/** Room that is left goes to the long texts: a third to the task, the rest to the last column. */
function fill(list: ColumnRegular[], room: number, own: Record<string, number>): void {
  const left = room - list.reduce((n, c) => n + (c.size ?? 0), 0)
  const last = list[list.length - 1]
  if (left <= 0 || last.pin) return
  const share = own.text === undefined ? Math.floor(left / 3) : 0
  list[1].size = (list[1].size ?? 0) + share
  last.size = (last.size ?? 0) + left - share
}

type Template = (h: H, p: Cell) => unknown
const cell = (draw: (h: H, line: Line) => unknown) => ((h: H, p: Cell) => draw(h, p.model.line)) as unknown as ColumnRegular['cellTemplate']
const text = (prop: string) => ((h: H, p: Cell) => h('span', { class: 'two' }, (p.model as unknown as Record<string, string>)[prop])) as unknown as ColumnRegular['cellTemplate']
const right: ColumnRegular['cellProperties'] = () => ({ class: { num: true } })
const tip: ColumnRegular['cellProperties'] = (p) => ({ title: String(p.model[p.prop] ?? '') })

/** Several people in a narrow column: the first by name, how many in all; the tip names them. */
function several(names: string[]): string {
  return names.length > 2 ? `${names[0]} ${t('ledger.people', { count: names.length })}` : names.join('、')
}

function head(sort: Sort | null): ColumnRegular['columnTemplate'] {
  return ((h: H, column: { name?: string; prop?: unknown }) => h('span', { class: 'hcell' }, [column.name, sort?.prop === column.prop ? h('i', { class: 'dir' }, sort?.down ? '↓' : '↑') : ''])) as unknown as ColumnRegular['columnTemplate']
}

function period(scene: Scene, i: number, make: (prop: string, name: string, more?: Partial<ColumnRegular>) => ColumnRegular): ColumnRegular {
  const p = scene.periods[i]
  const now = p?.key === scene.now
  return make('q' + i, narrow(p?.short ?? ''), {
    cellTemplate: cell((h, l) => (l.kind === 'task' ? mark(h, l.row, i, scene, now) : '')),
    cellProperties: () => ({ class: { q: true } }),
    columnProperties: () => ({ class: { q: true, now } }),
  })
}

function groupName(h: H, name: string, closed: boolean): VNode {
  return h('span', { class: 'gname' }, [icon(h, closed ? 'right' : 'down'), h('b', { title: name }, name)])
}

/** The first scrolling column also carries a heading's counts, which may run over the columns to its right. */
function withTally(draw: Template, scene: Scene): ColumnRegular['cellTemplate'] {
  return ((h: H, p: Cell) => {
    const line = p.model.line
    if (line.kind === 'task') return draw(h, p)
    return h('span', { class: 'gcount' }, [h('span', { class: 'c3', title: line.count.beside ? t('ledger.besideHint', { count: line.count.beside }) : '' }, countWords(line.count)), ...line.tally.map((x) => shape(h, x.key, scene, String(x.count)))])
  }) as unknown as ColumnRegular['cellTemplate']
}

/** What became of a task after the period looked at was frozen. */
function standingWords(row: TaskRow): string {
  return row.standing === 'item' ? t('ledger.partOf', { no: row.whole }) : row.standing ? word('ledger.standing', row.standing) : ''
}

function mark(h: H, row: TaskRow, i: number, scene: Scene, now: boolean): VNode | string {
  const key = row.statuses[i] ?? ''
  if ((row.state === 'cancelled' || row.state === 'merged') && row.standing !== 'cancelled') return now ? h('span', { class: 'tag' }, t(row.state === 'merged' ? 'task.state.merged' : 'task.state.cancelled')) : ''
  if (key === '' && (!now || !row.counted)) return ''
  return shape(h, key, scene, classOf(scene.scheme, key)?.letter ?? t('status.waitLetter'))
}

function shape(h: H, key: string, scene: Scene, words: string): VNode {
  const found = classOf(scene.scheme, key)
  const style = found && !usesTokens(scene.scheme) ? { color: scene.dark ? found.dark : found.light } : {}
  return h('span', { class: 'st ' + meaningOf(scene.scheme, key), style, title: found?.word ?? t('status.wait') }, [symbol(h, 's-' + meaningOf(scene.scheme, key)), words])
}

function target(h: H, line: Line & { kind: 'task' }, scene: Scene): VNode {
  const p = line.row.headline
  if (!p) return h('span', { class: 'c3 f12' }, t(line.row.indicators.length > 0 ? 'ledger.unconfirmed' : 'ledger.noTarget'))
  const kind = standing(p, scene.scheme?.tolerance ?? 5)
  const b = bullet(p)
  return h('div', { class: 'indc' }, [
    h('span', { class: 'nm' }, p.name),
    h('span', { class: 'vl' }, ratio(p)),
    h('svg', { class: 'bullet', width: '100%', height: '14', viewBox: '0 0 100 14', preserveAspectRatio: 'none' }, [
      h('rect', { class: 't', x: '0', y: '4.5', width: '100', height: '5' }),
      h('rect', { class: 'v ' + kind, x: '0', y: '4.5', width: String(b.fill), height: '5' }),
      h('path', { class: 'e', d: `M${b.tick} 1.5V12.5` }),
    ]),
  ])
}

function icon(h: H, name: string): VNode {
  return h('svg', { class: 'ic' }, h('use', { href: '#i-' + name }))
}

function symbol(h: H, id: string): VNode {
  return h('svg', {}, h('use', { href: '#' + id }))
}
