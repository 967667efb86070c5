// An office laptop at 125 and 150 %: no page is wider than the window, nothing lies over anything else, every control can be reached.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folder, open, sample, serve } from './desk.mjs'

const press = (name) => (page) => page.locator('main').getByRole('button', { name }).first().click()
/** Pages, and what changes their layout. */
const views = [
  ['overview'], ['ledger'], ['ledger?open=12'], ['import'], ['collect'], ['collect', press(/催报/)], ['collect', (page) => page.locator('.board .col').nth(2).locator('.bu').first().click()],
  ['judge'], ['judge', press('按板块对比')], ['bulletin'], ['slips'], ['slips?tab=slips'], ['slips?tab=slips', (page) => page.locator('tbody .fig').first().click()], ['slips?tab=visits', (page) => page.locator('tbody .fig').first().click()],
  ['scores'], ['scores', press('改规则')], ['papers'], ['papers', press('模板')], ['units'], ['log'], ['settings'], ['manual'],
]

for (const viewport of [{ width: 911, height: 512 }, { width: 1093, height: 614 }]) {
  test(`every page at ${viewport.width}×${viewport.height}`, { timeout: 240_000 }, async () => {
    const home = folder()
    const door = await serve(home, ['--db', sample(home, 3).ledger])
    const { browser, page, errors } = await open(door.url, viewport)
    const found = []
    try {
      await page.waitForSelector('.page')
      for (const [name, act] of views) {
        await page.evaluate(() => (location.hash = '#/manual'))
        await page.waitForSelector('.manual')
        await page.evaluate((n) => (location.hash = '#/' + n), name)
        await page.locator(`[aria-current][href*="${name.split('?')[0]}"]`).first().waitFor()
        await page.waitForLoadState('networkidle')
        await page.waitForTimeout(300)
        if (act) await act(page)
        await page.waitForTimeout(400)
        found.push(...(await page.evaluate(misplaced)).map((what) => `${name}${act ? '+' : ''}: ${what}`))
      }
      assert.deepEqual([...new Set(found)], [])
      assert.deepEqual(errors, [])
    } finally {
      await browser.close()
      door.stop()
      home.remove()
    }
  })
}

/** In the page: what scrolls sideways, what is cut where nothing scrolls, and what lies under something else. */
function misplaced() {
  const out = []
  const said = (el) => `${el.tagName.toLowerCase()}.${String(el.className?.baseVal ?? el.className).replace(/ +/g, '.')} "${(el.textContent || el.getAttribute('aria-label') || el.title || '').trim().slice(0, 14)}"`
  const over = document.documentElement.scrollWidth - window.innerWidth
  if (over > 0) out.push(`page is ${over}px too wide`)
  const own = '.lgrid, .views, .desk, .tabs, [style*="overflow-x"]' // a grid, tabs, a sheet of paper
  for (const el of document.querySelectorAll('main, main *')) {
    const x = getComputedStyle(el).overflowX
    if ((x === 'auto' || x === 'scroll') && el.scrollWidth > el.clientWidth + 1 && el.clientWidth > 0 && !el.closest(own)) out.push(`scrolls sideways by ${el.scrollWidth - el.clientWidth}: ${said(el)}`)
  }
  // What holds words or is pressed, as far as it is in sight.
  const control = 'button, a[href], input, select, textarea'
  const holds = (el) => el.matches(control) || [...el.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim() !== '')
  for (const el of document.querySelectorAll('.app *')) {
    if (!holds(el) || el.closest('svg, .lgrid, .sheet, option')) continue
    const box = el.getBoundingClientRect()
    const style = getComputedStyle(el)
    if (box.width < 3 || box.height < 3 || style.visibility === 'hidden' || style.opacity === '0') continue
    let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom]
    let cut = ''
    for (let up = el.parentElement; up && up !== document.documentElement; up = up.parentElement) {
      const s = getComputedStyle(up)
      if (s.overflowX === 'visible' && s.overflowY === 'visible') continue
      const b = up.getBoundingClientRect()
      const ends = s.textOverflow === 'ellipsis' || s.webkitLineClamp !== 'none' // words that are cut on purpose
      if (el.matches(control) && s.overflowX !== 'auto' && !ends && box.right > b.right + 1 && box.left < b.right) cut = said(up)
      if (el.matches(control) && /hidden|clip/.test(s.overflowX) && !ends && box.left >= b.right) cut = said(up)
      ;[left, top, right, bottom] = [Math.max(left, b.left), Math.max(top, b.top), Math.min(right, b.right), Math.min(bottom, b.bottom)]
    }
    if (cut) out.push(`${said(el)} is cut by ${cut}`)
    if (right - left < 3 || bottom - top < 3 || top >= window.innerHeight || left >= window.innerWidth) continue
    if (right > window.innerWidth + 1) out.push(`${said(el)} leaves the window`)
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    if (!hit || hit === el || hit.contains(el) || el.contains(hit)) continue
    if (el.closest('label') && el.closest('label') === hit.closest('label')) continue
    const stuck = [hit, ...ancestors(hit)].find((h) => getComputedStyle(h).position === 'sticky')
    if (stuck && stuck.parentElement && [...ancestors(el)].includes(stuck.parentElement.closest('table') ?? stuck.parentElement)) continue // rows go on under a head that stays
    out.push(`${said(el)} lies under ${said(hit)}`)
  }
  return out

  function* ancestors(el) {
    for (let up = el.parentElement; up; up = up.parentElement) yield up
  }
}
