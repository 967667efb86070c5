import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(__dirname, '..')
const files = walk(root).map((file) => ({ file: file.slice(root.length + 1), text: readFileSync(file, 'utf8') }))
const sources = files.filter((f) => /\.(vue|ts)$/.test(f.file) && !/\.test\.ts$/.test(f.file))
const everywhere = named(sources.map((f) => code(f.text)).join('\n'))
/** Classes that others put on their elements: Element Plus and RevoGrid. */
const foreign = /^(el-|rg|revo|header-rg|header-content|focused-cell|selection-|range-|autofill-|attribution|disabled|colPin)/
/** Classes that come with the data: meanings of a status, steps of the heat map, kinds of a paper's blocks. */
const given = /^(done|ahead|on|behind|none|na|wait|h\d|heading\d|annex\w+|subtitle|docNumber|letterNo|addressee)$/

function walk(dir: string): string[] {
  return readdirSync(dir).flatMap((n) => (statSync(join(dir, n)).isDirectory() ? walk(join(dir, n)) : [join(dir, n)]))
}

/** What a component is made of besides its styles, without the comments. */
function code(text: string): string {
  return text.replace(/<style[\s\S]*?<\/style>/g, '').replace(/\/\*[\s\S]*?\*\//g, '').replace(/<!--[\s\S]*?-->/g, '').replace(/(^|\s)\/\/.*$/gm, '')
}

/** The words that code puts in quotes or before a colon: what can become a class. */
function named(text: string, more = new Set<string>()): Set<string> {
  const parts = text.match(/"[^"]*"|'[^'\n]*'|`[^`]*`|[\w-]+:/g) ?? []
  return new Set([...more, ...parts.flatMap((p) => p.match(/[A-Za-z][\w-]*/g) ?? [])])
}

const folder = (file: string) => file.slice(0, Math.max(0, file.lastIndexOf('/')))

/** The classes that a stylesheet's selectors name. */
function classes(css: string): string[] {
  const selectors = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/url\([^)]*\)/g, '').replace(/\{[^{}]*\}/g, '{}')
  return [...new Set([...selectors.matchAll(/\.([A-Za-z][\w-]*)/g)].map((m) => m[1]))].filter((c) => !foreign.test(c) && !given.test(c))
}

function stylesOf(text: string, attributes: string): string {
  return [...text.matchAll(/<style([^>]*)>([\s\S]*?)<\/style>/g)].filter((m) => m[1].trim() === attributes).map((m) => m[2]).join('\n')
}

test('every class of a stylesheet stands on some element', () => {
  const sheets = files.map((f) => ({ file: f.file, css: f.file.endsWith('.css') ? f.text : stylesOf(f.text, '') }))
  expect(sheets.flatMap((s) => classes(s.css).filter((c) => !everywhere.has(c)).map((c) => `${s.file}: .${c}`))).toEqual([])
})

/** Styles reach the outermost element of what a component puts in: a piece of its page, or a base component. */
test('every class of a component\'s own styles stands on an element of its own folder, or on one that a base component draws', () => {
  const drawn = new Map<string, Set<string>>()
  for (const f of sources) drawn.set(folder(f.file), named(code(f.text), drawn.get(folder(f.file))))
  const base = drawn.get('ui')!
  const left = sources.filter((f) => f.file.endsWith('.vue')).flatMap(({ file, text }) => {
    const own = drawn.get(folder(file))!
    const css = stylesOf(text, 'scoped')
    const deep = new Set([...css.matchAll(/:deep\(([^)]*)\)/g)].flatMap((m) => classes(m[1] + '{}')))
    return classes(css).filter((c) => !own.has(c) && !(deep.has(c) ? everywhere : base).has(c)).map((c) => `${file}: .${c}`)
  })
  expect(left).toEqual([])
})
