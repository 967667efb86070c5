// The built program's browser door and a real Chromium in front of it: what pictures, measurements and end-to-end tests stand on.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { chromium } from 'playwright-core'

/** Starts `ducha serve` with more arguments; resolves to its address and how to stop it. */
export async function start(ducha, args, env = process.env) {
  const child = spawn(ducha, ['serve', '--no-browser', ...args], { stdio: ['ignore', 'pipe', 'inherit'], env })
  process.once('exit', () => child.kill())
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`serve ended with ${code}`)))
  const [line] = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended])
  return { url: line.trim(), stop: () => child.kill() }
}

/** Starts `ducha serve` on a ledger, or on none. */
export function serve(ducha, ledger, port = 0) {
  return start(ducha, ['--port', String(port), ...(ledger ? ['--db', ledger] : [])])
}

/** Starts headless Chromium without any connection of its own. */
export function browser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
}

/** A page that keeps what went wrong on it. Without a theme it has the one that is remembered. */
export async function open(chrome, url, size, theme = '') {
  const context = await chrome.newContext({ viewport: size, locale: 'zh-CN', permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  const errors = []
  page.on('console', (m) => m.type() === 'error' && errors.push(m.text()))
  page.on('pageerror', (e) => errors.push(String(e)))
  if (theme) await page.addInitScript((t) => localStorage.setItem('ducha.theme', JSON.stringify(t)), theme)
  await page.goto(url)
  return { page, errors, close: () => context.close() }
}

/** Goes to a page of the UI and waits until it stands still. */
export async function go(page, name, query = '') {
  await page.evaluate((hash) => (location.hash = hash), `#/${name}${query}`)
  await page.waitForTimeout(150)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(350)
}
