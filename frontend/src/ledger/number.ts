import type { Share } from '@/api/types'

const minus = '−'

/** Prints a value as papers do: no trailing zeros, a real minus sign; "" for nothing. */
export function figure(value: number | null | undefined, decimals = 2): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return ''
  const text = trim(rounded(Math.abs(value), decimals))
  return value < 0 && text !== '0' ? minus + text : text
}

/** Prints a difference with its sign and a fixed number of decimals: +0.2, −13.1, 0. */
export function signed(value: number | null | undefined, decimals = 1): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return ''
  const text = rounded(Math.abs(value), decimals)
  if (Number(text) === 0) return decimals > 0 ? text : '0'
  return (value < 0 ? minus : '+') + text
}

/** Prints a share with one decimal, rounded half up like the paper: 16.7%; "—" without a denominator. */
export function percent(share: Share): string {
  if (share.of <= 0) return '—'
  const tenths = Math.floor((2000 * share.count + share.of) / (2 * share.of))
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`
}

/** Prints points of 100 as a percentage: 75% or 61.9%. */
export function points(value: number | null | undefined, decimals = 1): string {
  const text = figure(value, decimals)
  return text === '' ? '' : text + '%'
}

/** Counts characters as a person does: no blanks, one for a character outside the basic plane. */
export function characters(text: string): number {
  return Array.from(text.replace(/\s/g, '')).length
}

/** Half up, as ledger.Number rounds: toFixed alone goes by the binary value. */
function rounded(value: number, decimals: number): string {
  const scale = 10 ** decimals
  return (Math.round(value * scale) / scale).toFixed(decimals)
}

function trim(text: string): string {
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text
}
