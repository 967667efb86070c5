// What every end-to-end test stands on: the built program, a made-up district's files, and a real Chromium.
import { spawn, execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const program = process.env.DUCHA ?? join(root, 'ducha')
const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const browserFlags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

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
export async function serve(home, args = []) {
  const child = spawn(program, ['serve', '--no-browser', ...args], { env: home.env })
  const url = await new Promise((resolve, reject) => {
    child.stdout.once('data', (text) => resolve(String(text).trim()))
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}`)))
  })
  return { url, stop: () => child.kill() }
}

/** Opens a page that collects console errors; `errors` must be empty at the end of a test. */
export async function open(url, viewport = { width: 1366, height: 768 }) {
  const browser = await chromium.launch({ executablePath: browserPath, args: browserFlags })
  const context = await browser.newContext({ viewport, acceptDownloads: true, locale: 'zh-CN' })
  const page = await context.newPage()
  const errors = []
  page.on('console', (m) => m.type() === 'error' && errors.push(m.text()))
  page.on('pageerror', (e) => errors.push(e.message))
  await page.goto(url)
  return { browser, page, errors }
}
