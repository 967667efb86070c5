import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wordsOf } from '.'

const words = wordsOf()

const root = join(__dirname, '..')
const sources = walk(root).filter((f) => /\.(vue|ts)$/.test(f) && !/\.test\.ts$/.test(f) && !/locale/.test(f.slice(root.length)))
const texts = sources.map((f) => ({ file: f.slice(root.length + 1), text: readFileSync(f, 'utf8') }))

function walk(dir: string): string[] {
  return readdirSync(dir).flatMap((n) => {
    const path = join(dir, n)
    return statSync(path).isDirectory() ? walk(path) : [path]
  })
}

/** Every literal that begins like a key, every `key.${part}` pattern, and vocabularies asked for with word('…', member) or wordsOf('…'). */
function used(): { keys: Set<string>; groups: Set<string> } {
  const keys = new Set<string>()
  const groups = new Set<string>()
  const tops = new Set(Object.keys(words).map((k) => k.split('.')[0]))
  for (const { text } of texts) {
    for (const m of text.matchAll(/(?<![\w.])(?:word|knows|wordsOf)\(\s*['"]([\w.]+)['"]/g)) groups.add(m[1])
    for (const m of text.matchAll(/'([a-z]\w*(?:\.\w+)+)'/g)) if (tops.has(m[1].split('.')[0]) && !groups.has(m[1])) keys.add(m[1])
    for (const m of text.matchAll(/`([a-z][\w.]*)\.\$\{/g)) groups.add(m[1])
  }
  return { keys: new Set([...keys].filter((k) => !groups.has(k))), groups }
}

test('every key that is asked for has words', () => {
  const { keys, groups } = used()
  expect([...keys].filter((k) => !(k in words))).toEqual([])
  expect([...groups].filter((g) => !Object.keys(words).some((k) => k.startsWith(g + '.')))).toEqual([])
})

test('no words are left over', () => {
  const { keys, groups } = used()
  const left = Object.keys(words).filter((k) => !keys.has(k) && ![...groups].some((g) => k.startsWith(g + '.')))
  expect(left).toEqual([])
})

test('no Chinese words stand in a component or in the logic', () => {
  const found: string[] = []
  for (const { file, text } of texts) {
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/<!--[\s\S]*?-->/g, '').replace(/(^|\s)\/\/.*$/gm, '').replace(/\/(?:[^/\n\\]|\\.)+\/[gimu]*/g, '')
    for (const line of code.split('\n')) if (/[\u4e00-\u9fff]/.test(line) && !line.includes('.replace(')) found.push(`${file}: ${line.trim()}`)
  }
  expect(found).toEqual([])
})

test('every refusal of the backend has words', () => {
  const go = [join(root, '../../app'), join(root, '../../store')].flatMap(walk).filter((f) => /\.go$/.test(f) && !/_test\.go$/.test(f))
  const codes = new Set<string>()
  for (const f of go) for (const m of readFileSync(f, 'utf8').matchAll(/\b(?:(?:[Ff]ails?|touch)\(|present(?:\[[^\n(]*\])?\([^\n]*|(?:lib\.SQLITE_|windows\.ERROR_|syscall\.E)\w+:\s*)"(\w+)"/g)) codes.add(m[1])
  expect([...codes].filter((c) => !(`error.${c}` in words)).sort()).toEqual([])
})
