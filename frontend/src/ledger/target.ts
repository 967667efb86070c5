import type { IndicatorKind, Meaning, Op, TargetProgress } from '@/api/types'
import { figure } from './number'

/** True where the value is compared with the target itself, not with 序时: growth, standing shares, ceilings. */
export function direct(p: TargetProgress): boolean {
  return p.op === '<=' || p.kind === 'growth' || (p.kind === 'level' && percentage(p)) || (p.rate === null && p.value !== null)
}

function percentage(p: TargetProgress): boolean {
  return /^(%|个百分点)$/.test(p.unit)
}

/** The unit of a deviation: points of 100 where the target divides and for rates, else the target's own unit. */
export function gapUnit(p: TargetProgress): string {
  return !direct(p) || percentage(p) ? '' : squared(p.unit)
}

/**
 * The geometry of a bullet bar in points of 100 of its length: the fill and the tick of what is expected. The whole
 * length is the target; what is compared with the target itself has its tick at the end.
 */
export function bullet(p: TargetProgress): { fill: number; tick: number } {
  if (p.value === null) return { fill: 0, tick: direct(p) ? 100 : clamp(p.expected) }
  if (!direct(p)) return { fill: clamp(p.rate ?? 0), tick: clamp(p.expected) }
  return { fill: p.target === 0 ? 0 : clamp((100 * p.value) / p.target), tick: 100 }
}

/** How one indicator stands by itself, where the task's own status is not meant. */
export function standing(p: TargetProgress, tolerance: number): Meaning {
  if (p.value === null) return 'wait'
  if (!direct(p) && (p.rate ?? 0) >= 100) return 'done'
  const d = p.deviation ?? 0
  if (lagging(p, tolerance)) return 'behind'
  return d > (direct(p) ? 0 : tolerance) ? 'ahead' : 'on'
}

/** True where the gap is worth a warning; a gap that prints as 0.0 is none. */
export function lagging(p: TargetProgress, tolerance: number): boolean {
  const d = p.deviation ?? 0
  return direct(p) ? d <= -0.05 : d < -tolerance
}

/** True for a growth target that is a fall (能耗下降2.5%), as ledger.Indicator.Falls tells it. */
function falls(t: { falls?: boolean; text?: string }): boolean {
  return t.falls ?? /下降|降低|减少|压减|压降|压缩|削减|缩减|精简|下调/.test(t.text ?? '')
}

/** A value with its unit as our own words print it: 0.83 万亩, 78.62%. */
export function measured(value: number, unit: string): string {
  return figure(value, 4) + (unit.startsWith('%') || unit === '' ? unit : ' ' + unit)
}

/** A target in few characters: ≥ 20 万平方米, ≤ 9%, 20 个. The words are those for growth, fall and 左右. */
export function targetText(t: { op: Op; value: number; unit: string; kind: IndicatorKind; falls?: boolean; text?: string }, words: { grow: string; fall: string; about: string }): string {
  const number = measured(t.value, t.unit)
  const op = t.op === '<=' ? '≤ ' : ''
  return `${t.kind === 'growth' ? (falls(t) ? words.fall : words.grow) : ''}${op}${number}${t.op === '~' ? words.about : ''}`
}

/** Value against target as a grid cell prints it: 13.64 / 20 万㎡, 8.3% / 8%. */
export function ratio(p: TargetProgress): string {
  const per = p.unit.startsWith('%')
  const value = p.value === null ? '–' : figure(p.value, 4) + (per ? '%' : '')
  return `${value} / ${figure(p.target, 4)}${per ? p.unit : p.unit ? ' ' + squared(p.unit) : ''}`
}

/** Square metres in one character where room is short. */
export function squared(unit: string): string {
  return unit.replace('平方米', '㎡')
}

function clamp(v: number): number {
  return Math.max(0, Math.min(100, v))
}
