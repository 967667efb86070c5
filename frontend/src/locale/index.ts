import { zh } from './zh'

type Words = { [key: string]: string | Words }

/** All words by dotted key: top.undo → 撤销. */
export const words: Record<string, string> = flatten(zh)

/** The words of a key with {name} filled in. A key without words shows itself, which the tests refuse. */
export function t(key: string, params: Record<string, string | number> = {}): string {
  return fill(words[key] ?? key, params)
}

/** The words of one member of a vocabulary: word('role', 'lead') → 牵头. Unknown members show themselves. */
export function word(group: string, member: string, params: Record<string, string | number> = {}): string {
  return fill(words[`${group}.${member}`] ?? member, params)
}

/** True where a vocabulary has the member. */
export function knows(group: string, member: string): boolean {
  return words[`${group}.${member}`] !== undefined
}

/** The sentence for a refusal of the backend. */
export function refusal(of: { code: string; params: Record<string, string> }): string {
  return knows('error', of.code) ? word('error', of.code, of.params) : t('error.unknown', { code: of.code })
}

function fill(text: string, params: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => (name in params ? String(params[name]) : all))
}

function flatten(tree: Words, prefix = ''): Record<string, string> {
  const out: Record<string, string> = {}
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') out[prefix + key] = value
    else Object.assign(out, flatten(value, `${prefix}${key}.`))
  }
  return out
}
