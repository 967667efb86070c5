import { expect, test } from 'vitest'
import { fieldsOf, forPeople, inWords } from './fields'

const row = (before: string, after: string) => ({ table: 'tasks', rowId: 1, before, after })

test('only what changed is shown', () => expect(fieldsOf(row('{"a":1,"b":"x"}', '{"a":1,"b":"y"}'))).toEqual([{ name: 'b', before: 'x', after: 'y' }]))
test('a new row shows what it holds', () => expect(fieldsOf(row('', '{"a":"x","b":""}'))).toEqual([{ name: 'a', before: '', after: 'x' }]))
test('keys and counters are left out', () => expect(fieldsOf(row('', '{"id":1,"task_id":7,"text":"x"}')).map((f) => f.name)).toEqual(['text']))
test('what is no JSON is shown as it is', () => expect(fieldsOf(row('', 'oops'))[0].after).toBe('oops'))
test('keys are said in words', () => {
  const words = ['role', 'status', 'state', 'text'].map((name) => inWords(name, { role: 'lead', status: 'done', state: 'sent_back' }[name] ?? 'plain', (k) => (k === 'done' ? '已完成' : undefined)))
  expect(words).toEqual(['牵头', '已完成', '已退回', 'plain'])
})
test('the memory of the program is left out, settings of the office are not', () => {
  const setting = (key: string) => ({ table: 'setting', rowId: 1, before: '', after: JSON.stringify({ id: 1, key, value: 'x' }) })
  expect([setting('collected:1:ab'), setting('collected-last:1'), setting('office')].map(forPeople)).toEqual([false, false, true])
})
