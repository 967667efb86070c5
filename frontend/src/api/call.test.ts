// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { call } from './call'
import { ApiError, toApiError } from './error'
import { tokenIn } from './token'

afterEach(() => {
  delete window.go
  vi.unstubAllGlobals()
})

test('the window is asked through its bridge, and its JSON refusal becomes an ApiError', async () => {
  window.go = { app: { Desk: { Open: (path) => Promise.reject(JSON.stringify({ code: 'cannot_read', params: { file: path } })) } } }
  await expect(call('Desk', 'Open', ['a.ducha'])).rejects.toMatchObject({ code: 'cannot_read', params: { file: 'a.ducha' } })
})

test('a browser posts a JSON array with the token', async () => {
  sessionStorage.setItem('ducha-token', 'secret')
  const fetch = vi.fn(async () => new Response('{"open":true}'))
  vi.stubGlobal('fetch', fetch)
  expect(await call('Desk', 'State')).toEqual({ open: true })
  const [path, init] = fetch.mock.calls[0] as unknown as [string, { body: string; headers: Record<string, string> }]
  expect(path).toBe('/rpc/Desk/State')
  expect(init.body).toBe('[]')
  expect(init.headers['X-Ducha-Token']).toBe('secret')
})

test('a refusal of the server carries its code', async () => {
  vi.stubGlobal('fetch', async () => new Response('{"code":"frozen","params":{"period":"三季度"}}', { status: 409 }))
  await expect(call('Findings', 'Decide')).rejects.toMatchObject({ code: 'frozen', params: { period: '三季度' } })
})

test('a server that is gone is said in its own code', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  await expect(call('Desk', 'State')).rejects.toMatchObject({ code: 'no_connection' })
})

test('anything else is internal, with its words kept', () => {
  expect(toApiError(new Error('boom'))).toMatchObject({ code: 'internal', params: { detail: 'boom' } })
  expect(toApiError(new ApiError('x'))).toMatchObject({ code: 'x' })
})

test('the token is found in the query and in the fragment', () => {
  expect(tokenIn('?token=abc', '')).toBe('abc')
  expect(tokenIn('', '#token=abc')).toBe('abc')
  expect(tokenIn('', '#0123456789abcdef')).toBe('0123456789abcdef')
  expect(tokenIn('', '#/ledger')).toBe('')
})
