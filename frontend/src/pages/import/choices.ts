import type { DraftUnit, ImportItem } from '@/api'
import { t } from '@/locale'

/** One way out of a doubt: a mended draft, or an action. */
export interface Choice { words: string; kind: 'save' | 'confirm' | 'split'; next?: ImportItem }

/** The ways out of a draft's first doubt, most likely first; the number keys take them. */
export function choices(item: ImportItem): Choice[] {
  const codes = new Set(item.problems.map((p) => p.code))
  const out: Choice[] = []
  const first = item.draft.units[0]
  if (codes.has('lead_unknown') && first) {
    const units: DraftUnit[] = item.draft.units.map((u, i) => ({ ...u, role: i === 0 ? 'lead' : 'support' }))
    out.push({ words: t('import.setLead', { unit: first.name }), kind: 'save', next: mended(item, 'lead_unknown', { units }) })
    out.push({ words: t('import.keepUndivided'), kind: 'confirm' })
    return out
  }
  if (codes.has('two_numbers') || codes.has('number_repeat')) out.push({ words: t('import.splitTwo'), kind: 'split' })
  out.push({ words: t('import.asIs'), kind: 'confirm' })
  return out
}

function mended(item: ImportItem, code: string, draft: Partial<ImportItem['draft']>): ImportItem {
  return { ...item, draft: { ...item.draft, ...draft }, problems: item.problems.filter((p) => p.code !== code) }
}
