// Pictures of every page of a ledger: node test/shots.mjs DUCHA LEDGER OUT [period]
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { browser, go, open, serve } from './door.mjs'

const [ducha, ledger, out, period] = process.argv.slice(2)
if (!out) throw new Error('node test/shots.mjs DUCHA LEDGER OUT [period]')
const pages = ['overview', 'ledger', 'import', 'collect', 'judge', 'bulletin', 'papers', 'units', 'log', 'settings', 'manual']
const looks = [
  { name: '', size: { width: 1366, height: 768 }, theme: 'light' },
  { name: '@1920', size: { width: 1920, height: 1080 }, theme: 'light' },
  { name: '-dark', size: { width: 1366, height: 768 }, theme: 'dark' },
]
mkdirSync(out, { recursive: true })
const door = await serve(ducha, ledger)
const chrome = await browser()
let failed = 0
for (const look of looks) {
  const { page, errors, close } = await open(chrome, door.url, look.size, look.theme)
  await page.waitForSelector('.page')
  if (period) await choosePeriod(page, period)
  for (const name of pages) {
    await go(page, name)
    await page.screenshot({ path: join(out, `${name}${look.name}.png`) })
  }
  for (const e of errors) console.error(look.name || '1366', e)
  failed += errors.length
  await close()
}
await chrome.close()
door.stop()
console.log(failed === 0 ? 'no console errors' : `${failed} console errors`)
process.exit(failed === 0 ? 0 : 1)

async function choosePeriod(page, words) {
  await page.click('.period .name')
  await page.click(`.period .item:has-text("${words}")`)
  await page.waitForTimeout(400)
}
