// Opens the browser door of a built ducha on a ledger and a real Chromium in front of it, for shots and trials.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { chromium } from 'playwright-core'

/** Starts `ducha serve`; resolves to its address and how to stop it. */
export async function serve(ducha, ledger, port = 0) {
  const args = ['serve', '--no-browser', '--port', String(port), ...(ledger ? ['--db', ledger] : [])]
  const child = spawn(ducha, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  process.once('exit', () => child.kill())
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return { url: line.trim(), stop: () => child.kill() }
}

/** Starts headless Chromium without any connection of its own. */
export function browser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
}

/** A page that keeps what went wrong on it. */
export async function open(chrome, url, size, theme = 'light') {
  const context = await chrome.newContext({ viewport: size, locale: 'zh-CN', permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  const errors = []
  page.on('console', (m) => m.type() === 'error' && errors.push(m.text()))
  page.on('pageerror', (e) => errors.push(String(e)))
  await page.addInitScript((t) => localStorage.setItem('ducha.theme', JSON.stringify(t)), theme)
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
