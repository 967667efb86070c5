import { inWindow } from './call'

/** Sends what goes wrong in the page to the program's log, since a window has no console that anybody sees. */
export function logTrouble(at: Window & typeof globalThis = window): void {
  if (!inWindow()) return
  const log = (text: string): void => at.runtime?.LogError?.('page: ' + text)
  const console = at.console
  const print = console.error.bind(console)
  console.error = (...said: unknown[]) => {
    print(...said)
    log(said.map(String).join(' '))
  }
  at.addEventListener('error', (e) => log(`${e.message} ${e.filename}:${e.lineno}`))
  at.addEventListener('unhandledrejection', (e) => log(`unhandled ${String(e.reason)}`))
}
