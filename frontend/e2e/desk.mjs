// What every end-to-end test stands on: the built program, a made-up district's files, and a real Chromium.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browser, open as openIn, start } from '../test/door.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const program = process.env.DUCHA ?? join(root, 'ducha')

/** A temporary folder that is its own home, so that no test sees another's ledger. */
export function folder() {
  const dir = mkdtempSync(join(tmpdir(), 'ducha-e2e-'))
  return { dir, env: { ...process.env, HOME: dir, XDG_CONFIG_HOME: join(dir, '.config') }, remove: () => rmSync(dir, { recursive: true, force: true }) }
}

/** Makes the sample district; `open` leaves that quarter returned but not judged. */
export function sample(home, open = 5) {
  const dir = join(home.dir, 'sample')
  execFileSync(program, ['demo', '--out', dir, '--open', String(open)], { env: home.env, stdio: 'pipe' })
  const names = readdirSync(dir)
  return { dir, ledger: join(dir, names.find((n) => n.endsWith('.ducha'))), notice: join(dir, names.find((n) => n.endsWith('.docx'))) }
}

/** Starts `ducha serve` and waits for its address. */
export const serve = (home, args = []) => start(program, args, home.env)

/** Opens a page that collects console errors; `errors` must be empty at the end of a test. */
export async function open(url, viewport = { width: 1366, height: 768 }) {
  const chrome = await browser()
  const { page, errors } = await openIn(chrome, url, viewport)
  return { browser: chrome, page, errors }
}

/** Calls the backend past the page, as another window would. */
export function ask(page, method, args) {
  return page.evaluate(async ([m, a]) => {
    const answer = await fetch('/rpc/' + m, { method: 'POST', body: JSON.stringify(a), headers: { 'Content-Type': 'application/json', 'X-Ducha-Token': sessionStorage.getItem('ducha-token') } })
    const text = await answer.text()
    if (!answer.ok) throw new Error(text)
    return text && JSON.parse(text)
  }, [method, args])
}

/** Accepts what came in a period, judges what is left of it as proposed and freezes it; the page knows of it when it is loaded anew. */
export async function freeze(page, period) {
  const { units } = await ask(page, 'Returns/Board', [period])
  await ask(page, 'Returns/Accept', [period, units.filter((u) => u.state === 'returned').map((u) => u.unitId)])
  const { rows } = await ask(page, 'Findings/Queue', [period])
  await ask(page, 'Findings/AcceptProposals', [period, rows.map((r) => r.taskId)])
  for (const r of rows.filter((r) => r.proposed === '')) await ask(page, 'Findings/Decide', [period, r.taskId, 'behind', '没有报送'])
  await ask(page, 'Findings/Freeze', [period])
}
