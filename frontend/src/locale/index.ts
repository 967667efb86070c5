import { zh } from './zh'

type Words = { [key: string]: string | Words }

/** All words below a key by what is added to it: wordsOf('top') → { undo: '撤销', … }; wordsOf() → every word there is. */
export function wordsOf(group = ''): Record<string, string> {
  const tree = at(group)
  return typeof tree === 'object' ? flatten(tree) : {}
}

/** The words of a key with {name} filled in. A key without words shows itself, which the tests refuse. */
export function t(key: string, params: Record<string, string | number> = {}): string {
  return fill(phrase(key) ?? key, params)
}

/** The words of one member of a vocabulary: word('role', 'lead') → 牵头. Unknown members show themselves. */
export function word(group: string, member: string, params: Record<string, string | number> = {}): string {
  return fill(phrase(`${group}.${member}`) ?? member, params)
}

/** True where a vocabulary has the member. */
export function knows(group: string, member: string): boolean {
  return phrase(`${group}.${member}`) !== undefined
}

/** The sentence for a refusal of the backend. */
export function refusal(of: { code: string; params: Record<string, string> }): string {
  return knows('error', of.code) ? word('error', of.code, of.params) : t('error.unknown', { code: of.code })
}

/** Walks to one key: a window that starts needs few of all the words. */
function at(key: string): Words | string | undefined {
  let found: Words | string | undefined = zh
  for (const part of key === '' ? [] : key.split('.')) found = typeof found === 'object' ? found[part] : undefined
  return found
}

function phrase(key: string): string | undefined {
  const found = at(key)
  return typeof found === 'string' ? found : undefined
}

function fill(text: string, params: Record<string, string | number>): string {
  return !text.includes('{') ? text : text.replace(/\{(\w+)\}/g, (all, name: string) => (name in params ? String(params[name]) : all))
}

function flatten(tree: Words, prefix = '', out: Record<string, string> = {}): Record<string, string> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') out[prefix + key] = value
    else flatten(value, `${prefix}${key}.`, out)
  }
  return out
}
