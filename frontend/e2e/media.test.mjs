// What the system asks for: high contrast, where tints and shadows are gone, and less motion.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folder, open, sample, serve } from './desk.mjs'

const pages = ['overview', 'ledger', 'import', 'collect', 'judge', 'bulletin', 'slips', 'scores', 'papers', 'units', 'log', 'settings', 'manual']

async function shown(page, name) {
  await page.evaluate((n) => (location.hash = '#/' + n), name)
  await page.locator(`[aria-current][href*="${name}"]`).first().waitFor()
  await page.waitForLoadState('networkidle')
}

test('in high contrast what is chosen and what has the focus are outlined', { timeout: 120_000 }, async () => {
  const home = folder()
  const door = await serve(home, ['--db', sample(home, 3).ledger])
  const { browser, page, errors } = await open(door.url)
  const found = []
  try {
    await page.emulateMedia({ forcedColors: 'active' })
    await page.waitForSelector('.page')
    for (const name of pages) {
      await shown(page, name)
      found.push(...(await page.evaluate(() => [...document.querySelectorAll('.app .is-on, .app [aria-selected=true], .app [aria-pressed=true]')]
        .filter((el) => el.getClientRects().length > 0 && el.tagName !== 'TR' && getComputedStyle(el).outlineStyle === 'none')
        .map((el) => `${el.tagName}.${el.className} is chosen and does not show it`))).map((what) => `${name}: ${what}`))
      await page.evaluate(() => document.activeElement?.blur())
      for (let n = 0; n < 25; n++) {
        await page.keyboard.press('Tab')
        const blind = await page.evaluate(() => {
          const el = document.activeElement
          if (!el || el === document.body || el.closest('revo-grid')) return ''
          const ringed = [el, el.closest('.find, .popfind, label')].some((e) => e && getComputedStyle(e).outlineStyle !== 'none')
          return ringed ? '' : `${el.tagName}.${el.className} has the focus and does not show it`
        })
        if (blind) found.push(`${name}: ${blind}`)
      }
    }
    await shown(page, 'ledger')
    await page.locator('.colPinStart .rgRow[data-rgrow="2"] .rgCell').nth(1).click()
    await page.waitForTimeout(500)
    assert.equal(await page.locator('revogr-focus.focused-cell').first().evaluate((el) => getComputedStyle(el).outlineStyle), 'solid', 'the cell of the grid')
    assert.deepEqual([...new Set(found)], [])
    assert.deepEqual(errors, [])
  } finally {
    await browser.close()
    door.stop()
    home.remove()
  }
})

test('where less motion is asked for nothing moves', { timeout: 60_000 }, async () => {
  const home = folder()
  const door = await serve(home, ['--db', sample(home, 3).ledger])
  const { browser, page } = await open(door.url)
  const moving = () => page.evaluate(() => [...document.querySelectorAll('*')].filter((el) => {
    const s = getComputedStyle(el)
    return [...s.transitionDuration.split(','), ...s.animationDuration.split(',')].some((d) => parseFloat(d) > 0.001)
  }).map((el) => `${el.tagName}.${el.className}`))
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.waitForSelector('.page')
    for (const name of ['overview', 'ledger', 'judge']) {
      await shown(page, name)
      assert.deepEqual(await moving(), [], name)
    }
    await page.keyboard.press('Shift+?')
    await page.locator('[role=dialog]:visible').waitFor()
    assert.deepEqual(await moving(), [], 'a dialog')
  } finally {
    await browser.close()
    door.stop()
    home.remove()
  }
})
