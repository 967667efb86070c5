import type { PeriodInfo } from '@/api/types'

/** The name of a period as the switcher shows it, with a blank between figure and word: 2024 年 第三季度. */
export function title(name: string): string {
  return name.replace(/^(\d{4})年/, '$1 年 ').replace(/(\d+)(月|周)/g, '$1 $2')
}

/** The name in a narrow column: 一季度 → 一季, 12月上旬 stays. */
export function narrow(short: string): string {
  return short.replace(/季度$/, '季')
}

export type Tick = 'past' | 'now' | 'next'

/** One mark a period, in order, for the switcher. */
export function ticks(periods: PeriodInfo[], key: string): Tick[] {
  const at = periods.findIndex((p) => p.key === key)
  return periods.map((_, i) => (i < at ? 'past' : i === at ? 'now' : 'next'))
}

/** What the switcher says of the due day: frozen, urgent (7 days or less), past or simply coming. */
export function deadline(p: PeriodInfo): { kind: 'frozen' | 'coming' | 'urgent' | 'today' | 'past'; days: number } {
  if (p.state === 'frozen') return { kind: 'frozen', days: 0 }
  if (p.daysLeft < 0) return { kind: 'past', days: -p.daysLeft }
  if (p.daysLeft === 0) return { kind: 'today', days: 0 }
  return { kind: p.daysLeft <= 7 ? 'urgent' : 'coming', days: p.daysLeft }
}

/** The period beside another, undefined at either end. */
export function beside(periods: PeriodInfo[], key: string, step: 1 | -1): PeriodInfo | undefined {
  return periods[periods.findIndex((p) => p.key === key) + step]
}
