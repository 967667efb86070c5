// Start of the window: node test/bench-start.mjs DUCHA_WINDOW LEDGER [runs]
// From the start of the process to a page that can be used (the rail, what waits and the figures stand; the rows of the
// lists below come one picture later), against a Wails window with nothing in it, on one virtual screen and in turns. The
// screen itself is watched (Xvfb keeps it in a file), so both are measured by what a person sees. How long it takes until
// nothing moves any more is told beside it.
import { execFileSync, spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const [program, ledger, runs = '5'] = process.argv.slice(2)
if (!ledger) throw new Error('node test/bench-start.mjs DUCHA_WINDOW LEDGER [runs]')
const root = fileURLToPath(new URL('../..', import.meta.url))
const dir = mkdtempSync(join(tmpdir(), 'ducha-start-'))
const env = { ...process.env, HOME: dir, XDG_CONFIG_HOME: join(dir, '.config') }
const aim = 1.5

const empty = emptyWindow()
const screen = await virtualScreen()
const taken = { empty: [], ducha: [], still: [] }
try {
  for (let n = 0; n <= Number(runs); n++) {
    const times = [await started(empty, []), await started(program, ['window', '--db', ledger])]
    if (n === 0) continue // the first start of each warms the disk
    taken.empty.push(times[0].shown)
    taken.ducha.push(times[1].shown)
    taken.still.push(times[1].still)
  }
} finally {
  screen.stop()
  rmSync(dir, { recursive: true, force: true })
}
const [bare, ours] = [median(taken.empty), median(taken.ducha)]
console.log(`empty Wails window  ${bare} ms  (${taken.empty.join(' ')})`)
console.log(`start to overview   ${ours} ms  (${taken.ducha.join(' ')})`)
console.log(`until nothing moves ${median(taken.still)} ms  (${taken.still.join(' ')})`)
console.log(`ratio               ${(ours / bare).toFixed(2)}  (aim ≤ ${aim})`)

/** Builds the empty window with the product's own versions of everything. */
function emptyWindow() {
  const home = join(dir, 'empty')
  mkdirSync(join(home, 'ui'), { recursive: true })
  for (const name of ['go.mod', 'go.sum']) copyFileSync(join(root, name), join(home, name))
  writeFileSync(join(home, 'ui', 'index.html'), '<!doctype html><body style="margin:0"><script>document.body.innerHTML = "<div style=\\"height:100vh;background:linear-gradient(#000,#0f0,#00f)\\"></div>"</script>')
  writeFileSync(join(home, 'main.go'), `package main

import (
	"embed"
	"io/fs"

	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
)

//go:embed ui
var ui embed.FS

func main() {
	page, _ := fs.Sub(ui, "ui")
	_ = wails.Run(&options.App{Title: "empty", Width: 1366, Height: 768, AssetServer: &assetserver.Options{Assets: page}})
}
`)
  execFileSync('go', ['build', '-mod=mod', '-tags', 'desktop,production,webkit2_41', '-o', 'window', '.'], { cwd: home, env: { ...process.env, CGO_ENABLED: '1' }, stdio: ['ignore', 'ignore', 'inherit'] })
  return join(home, 'window')
}

async function virtualScreen() {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1366x768x24', '-fbdir', dir], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const number = await new Promise((resolve, reject) => {
    child.stdio[3].once('data', (text) => resolve(String(text).trim()))
    child.once('exit', () => reject(new Error('Xvfb did not start')))
  })
  env.DISPLAY = ':' + number
  return { stop: () => child.kill() }
}

/** Milliseconds from the start of a program to a page on the screen, and to the last change of that page. */
async function started(file, args) {
  const begun = performance.now()
  const child = spawn(file, args, { env, stdio: 'ignore' })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  while (colours() < 24) {
    if (performance.now() - begun > 60_000) throw new Error(`${file} shows nothing`)
    await wait(8)
  }
  const shown = Math.round(performance.now() - begun)
  const still = await lastChange(begun, shown)
  child.kill()
  await gone
  while (colours() > 1) await wait(20)
  return { shown, still }
}

/** When the screen changed for the last time before it stood still for a third of a second. */
async function lastChange(begun, from) {
  let [seen, at] = [picture(), from]
  while (performance.now() - begun - at < 330) {
    await wait(10)
    const now = picture()
    if (!now.equals(seen)) [seen, at] = [now, Math.round(performance.now() - begun)]
  }
  return at
}

function picture() {
  return readFileSync(join(dir, 'Xvfb_screen0'))
}

/** Different colours in the middle of the screen, right of the rail and below the top line: a page, not its frame. */
function colours() {
  const xwd = readFileSync(join(dir, 'Xvfb_screen0'))
  const header = xwd.readUInt32BE(0) + 12 * xwd.readUInt32BE(76)
  const line = xwd.readUInt32BE(48)
  const found = new Set()
  let last = -1 // neighbours are mostly alike: watching must not take the processor from what is watched
  for (let y = 60; y < 700; y += 2) {
    for (let x = 80; x < 1300; x++) {
      const colour = xwd.readUInt32LE(header + y * line + 4 * x)
      if (colour !== last) found.add((last = colour))
    }
  }
  return found.size
}

function median(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
}
