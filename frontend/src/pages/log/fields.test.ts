import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { LogRow } from '@/api'
import { knows } from '@/locale'
import { headline, sentences } from './fields'

const statuses: Record<string, string> = { done: '已完成', ahead: '超序时', on: '达序时', behind: '未达序时', none: '未启动', na: '不计' }
const status = (key: string) => statuses[key]
const row = (more: Partial<LogRow>): LogRow => ({ table: 'finding', kind: 'changed', of: '一季度，第 3 项', fields: [], ...more })

test('a change is a sentence: of what, from what, to what', () => {
  const r = row({ fields: [{ name: 'status', before: 'behind', after: 'on' }, { name: 'basis', before: '', after: '按事项研判' }, { name: 'who', before: '林洁', after: '' }] })
  expect(headline(r)).toBe('修改研判：一季度，第 3 项')
  expect(sentences(r, status)).toEqual(['状态由“未达序时”改为“达序时”', '依据填为“按事项研判”', '经办“林洁”已清空'])
})
test('a new row says what it holds', () => {
  const r = row({ table: 'assignment', kind: 'added', of: '第 3 项，区水利局', fields: [{ name: 'role', before: '', after: 'lead' }] })
  expect([headline(r), ...sentences(r, status)]).toEqual(['新增分工：第 3 项，区水利局', '分工：牵头'])
})

/** Made by the program itself: a ledger in which every command was run. Renewed by go test ./app -run EveryCommand -update. */
const log = JSON.parse(readFileSync('../app/testdata/log.json', 'utf8')) as { command: string; summary: string; rows: LogRow[] }[]
/** What may be Latin: names of files, units of measure. */
const plain = (text: string) => text.replace(/[\p{L}\p{N}〔〕《》（）\-]+\.(xlsx|docx|txt|jpg|png)/gu, '').replace(/Excel|Ctrl/g, '')

test('no command leaves a word of the program in the log', () => {
  const leaks: string[] = []
  for (const audit of log) {
    if (!knows('command', audit.command)) leaks.push(audit.command)
    for (const text of [audit.summary, ...audit.rows.flatMap((r) => [headline(r), ...sentences(r, status)])]) {
      if (/[A-Za-z_]|undefined|null|[{}[\]]/.test(plain(text))) leaks.push(`${audit.command}: ${text}`)
    }
  }
  expect(leaks).toEqual([])
})
