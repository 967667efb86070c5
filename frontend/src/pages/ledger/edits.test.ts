import { expect, test } from 'vitest'
import type { Task } from '@/api'
import { names } from '@/ledger/text'
import { edited } from './edits'

test('names typed into one cell are split at any separator', () => {
  expect(names('程望川、周启澜，顾云舟')).toEqual(['程望川', '周启澜', '顾云舟'])
  expect(names('  ')).toEqual([])
})

test('a pasted cell changes its own field only and keeps no line break', () => {
  const task = { no: '1', text: 'a', deadline: '', leaders: ['甲'] } as Task
  expect(edited(task, { text: '新建\n厂房 ' })).toMatchObject({ no: '1', text: '新建厂房', leaders: ['甲'] })
  expect(edited(task, { leader: '' }).leaders).toEqual([])
})
