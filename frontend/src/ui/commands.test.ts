import { expect, test } from 'vitest'
import { wordsOf } from '@/locale'
import { commands, offered } from './commands'

const words = wordsOf()

test('every command has words and initials', () => {
  for (const c of commands) expect([words[`palette.do.${c.key}`], words[`palette.spelt.${c.key}`]], c.key).not.toContain(undefined)
})

test('a ledger that is only read offers no writing, a frozen period no change', () => {
  expect(offered(false, false).some((c) => c.writes)).toBe(false)
  expect(offered(true, true).map((c) => c.key)).not.toContain('freeze')
  expect(offered(true, false)).toHaveLength(commands.length)
})
