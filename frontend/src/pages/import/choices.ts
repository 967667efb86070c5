import type { DraftUnit, ImportItem } from '@/api'
import { t } from '@/locale'

/** One way out of a doubt: a mended draft, or an action. */
export interface Choice { words: string; kind: 'save' | 'confirm' | 'split' | 'drop' | 'part'; next?: ImportItem }

/**
 * The ways out of a draft's first doubt, most likely first; the number keys take them. A draft that changes a task of
 * the ledger is taken, left, or told to be another task.
 */
export function choices(item: ImportItem, changes = false): Choice[] {
  if (changes) {
    const lead = ways(item).filter((w) => w.kind === 'save')
    return [...lead, { words: t('import.takeChange'), kind: 'confirm' }, { words: t('import.leaveChange'), kind: 'drop' }, { words: t('import.otherTask'), kind: 'part' }]
  }
  return ways(item)
}

function ways(item: ImportItem): Choice[] {
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
