import type { Ask } from './bound'
import { ApiError, toApiError } from './error'
import { token } from './token'
import { counted } from './waiting'

type Bridge = Record<string, Record<string, (...args: unknown[]) => Promise<unknown>>>

declare global {
  interface Window {
    go?: Record<string, Bridge | undefined>
    runtime?: {
      EventsOn(name: string, f: (...data: unknown[]) => void): () => void
      OnFileDrop?(f: (x: number, y: number, paths: string[]) => void, useDropTarget: boolean): void
      LogError?(text: string): void
      ClipboardSetText?(text: string): Promise<boolean>
    }
  }
}

/** True in the desktop window, false in a browser that talks to `ducha serve`. */
export function inWindow(): boolean {
  return typeof window !== 'undefined' && window.go !== undefined
}

/** Calls one bound method: through the window's bridge, or as POST /rpc/Subject/Method. Rejects with ApiError. */
export async function call<T>(...[subject, method, args = []]: Ask): Promise<T> {
  return counted(inWindow() ? bridge<T>(subject, method, args) : post<T>(subject, method, args))
}

async function bridge<T>(subject: string, method: string, args: unknown[]): Promise<T> {
  const found = Object.values(window.go ?? {}).find((p) => p?.[subject]?.[method])
  const f = found?.[subject]?.[method]
  if (!f) throw new ApiError('no_method', { method: `${subject}.${method}` })
  try {
    return (await f(...args)) as T
  } catch (raw) {
    throw toApiError(raw)
  }
}

async function post<T>(subject: string, method: string, args: unknown[]): Promise<T> {
  const answer = await send(`/rpc/${subject}/${method}`, JSON.stringify(args), 'application/json')
  const text = await answer.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

/** POSTs to the loopback server with the session's token; a refusal rejects with its code. */
export async function send(path: string, body: BodyInit, type: string): Promise<Response> {
  let answer: Response
  try {
    answer = await fetch(path, { method: 'POST', body, headers: { 'Content-Type': type, 'X-Ducha-Token': token() } })
  } catch {
    throw new ApiError('no_connection')
  }
  if (answer.ok) return answer
  const text = await answer.text()
  const refusal = toApiError(text)
  throw refusal.code === 'internal' && answer.status === 403 ? new ApiError('bad_token') : refusal
}
