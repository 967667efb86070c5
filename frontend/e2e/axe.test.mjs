// axe-core finds nothing serious on any page, in light and in dark, nor in what opens over the pages.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { scenes } from '../test/scenes.mjs'
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

// What stands over the pages, in light: the same colours serve both themes, and every page was seen in both above.
test('axe, dialogs, panels and menus', { timeout: 300_000 }, async () => {
  const [half, year, none] = [folder(), folder(), folder()]
  const doors = { open: await serve(half, ['--db', sample(half, 3).ledger]), whole: await serve(year, ['--db', sample(year).ledger]), fresh: await serve(none) }
  const { browser, page } = await open(doors.fresh.url)
  const found = []
  try {
    for (const door of ['fresh', 'open', 'whole']) {
      await page.goto(doors[door].url)
      await page.waitForSelector('.page')
      await page.evaluate(axe)
      for (const scene of scenes.filter((s) => (s.door ?? 'whole') === door)) found.push(...(await staged(page, scene)).map((v) => `${scene.name} ${v}`))
    }
    assert.deepEqual(found, [])
  } finally {
    await browser.close()
    for (const door of Object.values(doors)) door.stop()
    for (const home of [half, year, none]) home.remove()
  }
})

/** Plays a scene and looks at what it opened, or at the page where it opens nothing. */
async function staged(page, scene) {
  if (scene.door !== 'fresh') {
    for (let n = 0; n < 3; n++) await page.keyboard.press('Escape')
    await page.evaluate(() => (location.hash = '#/manual'))
    await page.waitForSelector('.manual')
    await page.evaluate((hash) => (location.hash = hash), `#/${scene.page}${scene.query ?? ''}`)
    await page.locator(`.rail [aria-current][href="#/${scene.page}"]`).waitFor()
    await page.waitForLoadState('networkidle')
  }
  await scene.act(page)
  await page.waitForTimeout(350) // a dialog fades in
  return serious(page, ['[role=dialog]', '.pop', 'main .panel', 'main'])
}

/** Rule and places of every serious or critical violation on the page as it stands, or in the first of these places that is in sight. */
async function serious(page, places = []) {
  const { violations } = await page.evaluate((list) => {
    const seen = list.map((s) => [...document.querySelectorAll(s)].reverse().find((el) => el.getClientRects().length > 0)).find(Boolean)
    return window.axe.run(seen ?? document, { resultTypes: ['violations'] })
  }, places)
  return violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map((v) => `${v.id} ×${v.nodes.length}: ${v.nodes.slice(0, 3).map((n) => `${n.target.join(' ')} ${n.any[0]?.message ?? n.all[0]?.message ?? ''}`).join(' | ')}`)
}
