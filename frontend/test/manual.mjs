// Pictures of the manual, taken from the running program: node test/manual.mjs DUCHA OUT
// Every picture shows the made-up district; the numbers on it are the steps of the chapter (src/pages/manual/chapters.json).
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browser, go, open, serve } from './door.mjs'

const [ducha, out] = process.argv.slice(2)
if (!out) throw new Error('node test/manual.mjs DUCHA OUT')
const size = { width: 1366, height: 768 }
const chapters = JSON.parse(readFileSync(new URL('../src/pages/manual/chapters.json', import.meta.url), 'utf8'))
const home = mkdtempSync(join(tmpdir(), 'ducha-manual-'))
process.env.HOME = home
process.env.XDG_CONFIG_HOME = join(home, '.config')
mkdirSync(out, { recursive: true })

/** What has to be clicked before a page shows what its chapter tells. */
const before = {
  import: async (page, files) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '选择文件' }).click()])
    await chooser.setFiles(files.notice)
    await page.locator('.drafts').waitFor()
  },
  ledger: (page) => page.keyboard.press('p'),
  bulletin: (page) => page.locator('.sheet .fig, .sheet a').first().click({ timeout: 2000 }).catch(() => {}),
}
const missing = []
const chrome = await browser()
const open3 = sample(3)
const whole = sample(5)
const doors = { fresh: await serve(ducha), collecting: await serve(ducha, open3.ledger), whole: await serve(ducha, whole.ledger) }
for (const chapter of chapters) {
  const { page, close } = await open(chrome, doors[chapter.door].url, size)
  await page.waitForSelector('.page')
  if (chapter.page !== 'welcome' && chapter.page !== 'import') await go(page, chapter.page)
  await before[chapter.key]?.(page, open3)
  await page.waitForTimeout(600)
  missing.push(...(await page.evaluate(mark, chapter.marks)).map((m) => `${chapter.key}: ${m}`))
  writeFileSync(join(out, `${chapter.key}.webp`), await webp(page))
  await close()
}
await chrome.close()
for (const door of Object.values(doors)) door.stop()
rmSync(home, { recursive: true, force: true })
for (const m of missing) console.error('no such place:', m)
process.exit(missing.length === 0 ? 0 : 1)

/** The made-up district; `quarter` is left returned but not judged. */
function sample(quarter) {
  const dir = join(home, `sample${quarter}`)
  execFileSync(ducha, ['demo', '--out', dir, '--open', String(quarter)])
  const find = (end) => join(dir, readdirSync(dir).find((n) => n.endsWith(end)))
  return { ledger: find('.ducha'), notice: find('.docx') }
}

/** Puts a numbered disc on every place; answers which places there are not. */
function mark(places) {
  const gone = []
  places.forEach((place, i) => {
    const [selector, right = 0, down = 0] = [].concat(place)
    const box = document.querySelector(selector)?.getBoundingClientRect()
    if (!box || box.width === 0) return gone.push(selector)
    const disc = document.createElement('div')
    disc.textContent = String(i + 1)
    disc.style.cssText = `position:fixed;z-index:9999;left:${Math.max(4, box.left + right - 12)}px;top:${Math.max(4, box.top + down - 12)}px;width:26px;height:26px;border-radius:50%;background:#24211D;color:#fff;border:2px solid #fff;font:600 14px/22px sans-serif;text-align:center;box-sizing:border-box`
    document.body.append(disc)
  })
  return gone
}

async function webp(page) {
  const devtools = await page.context().newCDPSession(page)
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 82 })
  return Buffer.from(data, 'base64')
}
