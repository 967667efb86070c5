// Pictures of every page of a ledger, of its empty, loading and failing states and of what stands over the pages:
// node test/shots.mjs DUCHA LEDGER OUT [period] [names], where names is an expression the pictures' names are to match.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browser, go, open, serve } from './door.mjs'
import { scenes } from './scenes.mjs'

const [ducha, ledger, out, period, names] = process.argv.slice(2)
if (!out) throw new Error('node test/shots.mjs DUCHA LEDGER OUT [period] [names]')
const wanted = new RegExp(names ?? '')
const pages = ['overview', 'ledger', 'import', 'collect', 'judge', 'bulletin', 'slips', 'scores', 'papers', 'units', 'log', 'settings', 'manual']
const looks = [
  { name: '', size: { width: 1366, height: 768 }, theme: 'light' },
  { name: '@1920', size: { width: 1920, height: 1080 }, theme: 'light' },
  { name: '-dark', size: { width: 1366, height: 768 }, theme: 'dark' },
  { name: '@1920-dark', size: { width: 1920, height: 1080 }, theme: 'dark' },
]
// What else a page can look like: on a ledger without a notice, while an answer is under way, and when it fails.
const states = [
  { name: '-empty', empty: true },
  { name: '-loading', answer: () => new Promise(() => {}) },
  { name: '-error', answer: (route) => route.fulfill({ status: 422, contentType: 'application/json', body: '{"code":"ledger_damaged"}' }) },
]
mkdirSync(out, { recursive: true })
const home = mkdtempSync(join(tmpdir(), 'ducha-shots-'))
const door = await serve(ducha, ledger)
process.env.HOME = home
const bare = await serve(ducha)
const sample = join(home, 'open')
execFileSync(ducha, ['demo', '--out', sample, '--open', '3'])
const half = await serve(ducha, join(sample, readdirSync(sample).find((n) => n.endsWith('.ducha'))))
const chrome = await browser()
let failed = 0
for (const look of looks) {
  const todo = pages.filter((name) => wanted.test(name + look.name))
  if (!todo.length) continue
  const { page, errors, close } = await open(chrome, door.url, look.size, look.theme)
  await page.waitForSelector('.page')
  if (period) await choosePeriod(page, period)
  for (const name of todo) {
    await go(page, name)
    await page.screenshot({ path: join(out, `${name}${look.name}.png`) })
  }
  for (const e of errors) console.error(look.name || '1366', e)
  failed += errors.length
  await close()
}
for (const state of states) {
  for (const look of looks) {
    const todo = pages.filter((name) => wanted.test(name + state.name + look.name))
    if (!todo.length) continue
    const { page, close } = await open(chrome, (state.empty ? bare : door).url, look.size, look.theme)
    await page.waitForSelector(state.empty ? '.page, .start' : '.page')
    if (state.empty) await openEmpty(page)
    if (state.answer) await page.route(/\/rpc\/(?!Desk\/State)/, state.answer)
    for (const name of todo) {
      await page.evaluate((hash) => (location.hash = hash), '#/' + name)
      await page.waitForTimeout(700)
      await page.screenshot({ path: join(out, `${name}${state.name}${look.name}.png`) })
    }
    await close()
  }
}
process.env.HOME = mkdtempSync(join(home, 'fresh-')) // a PC that knows no ledger
const doors = { open: half, fresh: await serve(ducha), whole: door }
for (const look of looks) {
  for (const scene of scenes.filter(({ name }) => wanted.test(`over-${name}${look.name}`))) {
    const { page, errors, close } = await open(chrome, doors[scene.door ?? 'whole'].url, look.size, look.theme)
    await page.waitForSelector('.page')
    if (scene.door !== 'fresh') await go(page, scene.page, scene.query)
    await scene.act(page).catch((e) => errors.push(String(e).split('\n')[0])) // the other pictures go on
    await page.waitForTimeout(500)
    await page.screenshot({ path: join(out, `over-${scene.name}${look.name}.png`) })
    for (const e of errors) console.error(scene.name, e)
    failed += errors.length
    await close()
  }
}
await chrome.close()
door.stop()
half.stop()
doors.fresh.stop()
bare.stop()
rmSync(home, { recursive: true, force: true })
console.log(failed === 0 ? 'no console errors' : `${failed} console errors`)
process.exit(failed === 0 ? 0 : 1)

/** A ledger without a notice: the welcome page makes it when a file that is no notice is chosen. */
async function openEmpty(page) {
  if (!(await page.locator('.start').count())) return // another look has made it
  const file = join(home, 'letter.txt')
  writeFileSync(file, '请于周五前来领取会议材料。')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('.start .primary').click()])
  await chooser.setFiles(file)
  await page.waitForFunction(() => location.hash.startsWith('#/import'))
  await page.waitForTimeout(500)
}

async function choosePeriod(page, words) {
  await page.click('.period .name')
  await page.click(`.period .item:has-text("${words}")`)
  await page.waitForTimeout(400)
}
