// The real window on a virtual screen: it opens on the sample, and every page of the rail draws something else.
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { folder, sample } from './desk.mjs'

const program = process.env.DUCHA_WINDOW ?? join(fileURLToPath(new URL('../..', import.meta.url)), 'build/bin/ducha')
const skip = existsSync(program) ? false : 'build/bin/ducha is not built (make window)'

test('the window opens and every page draws', { skip, timeout: 180_000 }, async () => {
  const home = folder()
  const screen = await virtualScreen()
  const env = { ...home.env, DISPLAY: screen.display }
  const child = spawn(program, ['window', '--db', sample(home, 3).ledger], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const trouble = troubles(child)
  try {
    await until(() => execFileSync('xdotool', ['search', '--name', '督查台账'], { env, stdio: 'pipe' }).length > 0)
    await until(() => colours(picture(env)) > 60)
    const seen = []
    for (const y of [30, 80, 130, 180, 230, 280, 330, 380, 430, 610, 660, 710]) {
      execFileSync('xdotool', ['mousemove', '30', String(y), 'click', '1'], { env })
      await wait(1500)
      const now = picture(env)
      assert.ok(colours(now) > 30, `the page at ${y} is empty`)
      assert.ok(!seen.some((before) => before.equals(now)), `the click at ${y} changed nothing`)
      seen.push(now)
    }
    assert.deepEqual(trouble, [], 'errors in the window')
    assert.equal(child.exitCode, null, 'the window closed by itself')
  } finally {
    child.kill()
    screen.stop()
    home.remove()
  }
})

/** The lines in which the page or the program complains; the page's console errors are among them. */
function troubles(child) {
  const found = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => found.push(...String(text).split('\n').filter((line) => /\bERR\b|page: |panic/.test(line))))
  return found
}

/** Starts Xvfb on a free display. */
async function virtualScreen() {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1366x768x24'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const number = await new Promise((resolve, reject) => {
    child.stdio[3].once('data', (text) => resolve(String(text).trim()))
    child.once('exit', () => reject(new Error('Xvfb did not start')))
  })
  return { display: ':' + number, stop: () => child.kill() }
}

const picture = (env) => execFileSync('xwd', ['-root', '-silent'], { env, maxBuffer: 1 << 24 })

/** How many different pixels a picture has, up to a thousand. */
function colours(xwd) {
  const found = new Set()
  for (let at = xwd.length % 4; at + 4 <= xwd.length && found.size < 1000; at += 4) found.add(xwd.readUInt32LE(at))
  return found.size
}

async function until(done) {
  for (let tries = 0; tries < 100; tries++) {
    try {
      if (done()) return
    } catch {
      // not there yet
    }
    await wait(300)
  }
  assert.fail('waited too long')
}
