// axe-core finds nothing serious on any page, in light and in dark.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { folder, open, sample, serve } from './desk.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const pages = ['overview', 'ledger', 'import', 'collect', 'judge', 'bulletin', 'slips', 'scores', 'papers', 'units', 'log', 'settings', 'manual']

for (const theme of ['light', 'dark']) {
  test(`axe, ${theme}`, { timeout: 240_000 }, async () => {
    const home = folder()
    const door = await serve(home, ['--db', sample(home, 3).ledger])
    const { browser, page, errors } = await open(door.url)
    const found = []
    try {
      await page.evaluate((t) => localStorage.setItem('ducha.theme', JSON.stringify(t)), theme)
      await page.reload()
      await page.waitForSelector(`html[data-theme="${theme}"] .page`)
      await page.evaluate(axe)
      for (const name of pages) {
        await page.evaluate((n) => (location.hash = '#/' + n), name)
        await page.locator(`[aria-current][href*="${name}"]`).first().waitFor()
        await page.waitForLoadState('networkidle')
        await page.waitForTimeout(500)
        found.push(...(await serious(page)).map((v) => `${name} ${v}`))
      }
      await page.keyboard.press('Control+k')
      await page.waitForSelector('.palette')
      found.push(...(await serious(page)).map((v) => `palette ${v}`))
      assert.deepEqual(found, [])
      assert.deepEqual(errors, [])
    } finally {
      await browser.close()
      door.stop()
      home.remove()
    }
  })
}

/** Rule and places of every serious or critical violation on the page as it stands. */
async function serious(page) {
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
  return violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map((v) => `${v.id} ×${v.nodes.length}: ${v.nodes.slice(0, 3).map((n) => `${n.target.join(' ')} ${n.any[0]?.message ?? n.all[0]?.message ?? ''}`).join(' | ')}`)
}
