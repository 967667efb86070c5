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
  ledger: (page) => go(page, 'ledger', '?open=1'),
  bulletin: async (page) => {
    await page.locator('.period .name').click()
    await page.locator('.period .item:has-text("第三季度")').click()
    await page.waitForTimeout(800)
  },
  collect: (page) => page.locator('.board .list > *').nth(6).click(),
  slips: async (page) => {
    await page.getByRole('tab').nth(1).click()
    await page.locator('table tbody tr').first().click()
  },
  scores: (page) => page.locator('table tbody tr:not(.group)').nth(4).click(),
}
const missing = []
const chrome = await browser()
const open3 = sample(3)
const whole = sample(5)
const frozen = sample(3, 'frozen')
for (const command of ['judge', 'freeze']) execFileSync(ducha, [command, '--db', frozen.ledger, '--period', '2024Q3'])
const doors = { fresh: await serve(ducha), collecting: await serve(ducha, open3.ledger), frozen: await serve(ducha, frozen.ledger), whole: await serve(ducha, whole.ledger) }
for (const chapter of chapters) {
  const { page, close } = await open(chrome, doors[chapter.door].url, size)
  await page.waitForSelector('.page')
  if (chapter.page !== 'welcome' && chapter.page !== 'import') await go(page, chapter.page)
  await before[chapter.key]?.(page, open3)
  await page.addStyleTag({ content: '.toast { display: none }' })
  await page.waitForTimeout(600)
  await mark(page, chapter)
  writeFileSync(join(out, `${chapter.key}.webp`), await webp(page))
  await close()
}
await chrome.close()
for (const door of Object.values(doors)) door.stop()
rmSync(home, { recursive: true, force: true })
for (const m of missing) console.error('no such place:', m)
process.exit(missing.length === 0 ? 0 : 1)

/** The made-up district; `quarter` is left returned but not judged. */
function sample(quarter, name = `sample${quarter}`) {
  const dir = join(home, name)
  execFileSync(ducha, ['demo', '--out', dir, '--open', String(quarter)])
  const find = (end) => join(dir, readdirSync(dir).find((n) => n.endsWith(end)))
  return { ledger: find('.ducha'), notice: find('.docx') }
}

/** Puts a numbered disc on every place of a chapter; answers which places there are not. */
async function mark(page, chapter) {
  const discs = []
  for (const [i, place] of chapter.marks.entries()) {
    const [locator, right = 0, down = 0] = [].concat(place)
    const box = await page.locator(locator).first().boundingBox({ timeout: 1500 }).catch(() => null)
    if (!box) missing.push(`${chapter.key} ${i + 1}: ${locator}`)
    else discs.push({ words: String(i + 1), left: Math.max(3, box.x + right - 13), top: Math.max(3, box.y + down - 13) })
  }
  await page.evaluate((all) => {
    for (const d of all) {
      const disc = document.createElement('div')
      disc.textContent = d.words
      disc.style.cssText = `position:fixed;z-index:9999;left:${d.left}px;top:${d.top}px;width:26px;height:26px;border-radius:50%;background:#24211D;color:#fff;border:2px solid #fff;font:600 14px/22px sans-serif;text-align:center;box-sizing:border-box`
      document.body.append(disc)
    }
  }, discs)
}

async function webp(page) {
  const devtools = await page.context().newCDPSession(page)
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 82 })
  return Buffer.from(data, 'base64')
}
