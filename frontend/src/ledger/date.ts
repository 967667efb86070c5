/** Parts of a 2006-01-02 date or of an RFC 3339 moment; null where there is none. */
export function parts(text: string): { y: number; m: number; d: number; hh: string; mm: string } | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/.exec(text)
  if (!found) return null
  return { y: Number(found[1]), m: Number(found[2]), d: Number(found[3]), hh: found[4] ?? '', mm: found[5] ?? '' }
}

/**
 * Reads a typed date into 2006-01-02: 2024-10-15, 2024.10.5, 2024/10/15, 20241015, 2024年10月15日; without a year, as in
 * 10月15日 or 10-15, the given one is meant. "" stays "", null: no date.
 */
export function readDate(text: string, year = ''): string | null {
  const plain = text.trim().replace(/[年月.\/]/g, '-').replace(/日$/, '')
  if (plain === '') return ''
  const whole = /^\d{1,2}-\d{1,2}$/.test(plain) && year ? `${year}-${plain}` : plain
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(whole) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(whole)
  if (!found) return null
  const date = `${found[1]}-${found[2].padStart(2, '0')}-${found[3].padStart(2, '0')}`
  const real = new Date(date + 'T00:00:00Z')
  return !Number.isNaN(real.getTime()) && real.toISOString().slice(0, 10) === date ? date : null
}

/** 2024-10-15 → 10-15, the short form of lists. */
export function short(date: string): string {
  return parts(date) ? date.slice(5, 10) : ''
}

/** The clock of a moment: 10:42. */
export function clock(moment: string): string {
  const p = parts(moment)
  return p && p.hh ? `${p.hh}:${p.mm}` : ''
}

/** The day and clock of a moment: 10-22 09:40. */
export function dayClock(moment: string): string {
  return [short(moment), clock(moment)].filter(Boolean).join(' ')
}

/** A moment with its year: 2024-10-22 09:40, where several years stand in one list. */
export function moment(text: string): string {
  return [parts(text) ? text.slice(0, 10) : '', clock(text)].filter(Boolean).join(' ')
}

/** Day of the week of a date, 0 = Sunday, independent of the machine's time zone. */
export function weekday(date: string): number {
  const p = parts(date)
  return p ? new Date(Date.UTC(p.y, p.m - 1, p.d)).getUTCDay() : 0
}
