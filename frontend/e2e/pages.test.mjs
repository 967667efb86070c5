// Every page opens on the sample district at both office screens without a console error, and nothing overflows.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folder, open, sample, serve } from './desk.mjs'

const pages = ['overview', 'ledger', 'import', 'collect', 'judge', 'bulletin', 'slips', 'scores', 'papers', 'units', 'log', 'settings', 'manual']

test('what does not fit a small window can be scrolled to', { timeout: 120_000 }, async () => {
  const home = folder()
  const door = await serve(home, ['--db', sample(home, 3).ledger])
  const { browser, page } = await open(door.url, { width: 1024, height: 560 })
  try {
    for (const name of [...pages, 'ledger?open=12']) {
      await page.evaluate((n) => (location.hash = '#/' + n), name)
      await page.waitForTimeout(500)
      const lost = await page.evaluate(() => [...document.querySelectorAll('.main *')]
        .filter((e) => e.clientHeight > 60 && e.scrollHeight > e.clientHeight + 4 && getComputedStyle(e).overflowY === 'hidden' && !e.closest('revo-grid'))
        .map((e) => `.${e.className}: ${e.scrollHeight} of ${e.clientHeight}`))
      assert.deepEqual(lost, [], name)
    }
  } finally {
    await browser.close()
    door.stop()
    home.remove()
  }
})

for (const viewport of [{ width: 1366, height: 768 }, { width: 1920, height: 1080 }]) {
  test(`every page at ${viewport.width}×${viewport.height}`, { timeout: 120_000 }, async () => {
    const home = folder()
    const door = await serve(home, ['--db', sample(home, 3).ledger])
    const { browser, page, errors } = await open(door.url, viewport)
    try {
      for (const name of pages) {
        await page.evaluate((n) => (location.hash = '#/' + n), name)
        await page.locator('[aria-current]').first().waitFor()
        await page.waitForTimeout(400)
        const words = await page.locator('body').innerText()
        assert.ok(words.length > 200, `${name} shows ${words.length} characters`)
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        assert.ok(over <= 0, `${name} is ${over}px too wide`)
      }
      assert.deepEqual(errors, [])
    } finally {
      await browser.close()
      door.stop()
      home.remove()
    }
  })
}
