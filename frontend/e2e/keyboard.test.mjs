// The quarter once more without a mouse: Tab, Enter and the shortcuts; only file choosers are answered for the clerk.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { folder, open, sample, serve } from './desk.mjs'

test('the whole quarter by keyboard alone', { timeout: 300_000 }, async () => {
  const home = folder()
  const files = sample(home, 1)
  const door = await serve(home)
  const { browser, page, errors } = await open(door.url)
  const press = (key) => page.keyboard.press(key)
  try {
    await page.waitForSelector('.page')
    await chosen(page, '选择文件', [files.notice])
    await page.waitForSelector('.drafts')
    await press('Control+Enter')
    await page.getByText(/已确认 [1-9]\d*/).first().waitFor()
    await press('ArrowDown')
    await press('Enter')

    await go(page, 'bs', '.coll')
    const [forms] = await Promise.all([page.waitForEvent('download'), reach(page, '生成报送表').then(() => press('Enter'))])
    assert.match(forms.suggestedFilename(), /报送表\.zip$/)
    const back = join(files.dir, '2024Q1', '收回')
    await chosen(page, '收文件', readdirSync(back).map((n) => join(back, n)))
    await page.getByText('收表结果').waitFor()
    await press('Escape')
    await reach(page, '全部接收')
    await press('Enter')
    await page.getByText(/已接收 \d+ 个单位/).waitFor()

    await go(page, 'yp', '.jud')
    await reach(page, /^采纳无疑问的/)
    await press('Enter')
    await page.getByText(/已按建议定/).first().waitFor()
    await page.evaluate(() => document.activeElement?.blur())
    for (let n = 0; n < 80 && (await page.getByText('全部研判完毕').count()) === 0; n++) {
      await press('Enter')
      await page.waitForTimeout(150)
    }
    await reach(page, '定格本期')
    await press('Enter')
    await page.getByRole('dialog').waitFor()
    await reach(page, '知道了，照此定格', '[role=dialog]')
    await press('Enter')
    await page.getByRole('link', { name: '看通报' }).waitFor()

    await go(page, 'tb', '.bul')
    await reach(page, '记录审定')
    await press('Enter')
    await type(page, ['区政府办公室主任'])
    await page.getByRole('button', { name: '印发', exact: true }).waitFor()
    await reach(page, '印发')
    await press('Enter')
    await type(page, ['3'])
    const [papers] = await Promise.all([page.waitForEvent('download'), page.getByText('第 3 期已印发').waitFor().then(() => reach(page, '导出', 'body', 'Shift+Tab')).then(() => press('Enter'))])
    assert.match(papers.suggestedFilename(), /通报\.zip$/)

    await go(page, 'gw', '.pap')
    await reach(page, /./, '.kinds')
    await press('Home')
    for (let n = 0; n < 20 && (await page.evaluate(() => document.activeElement.textContent)) !== '领导一页纸'; n++) await press('ArrowDown')
    await press('Enter')
    await page.waitForSelector('.whom .is-on')
    assert.deepEqual(errors, [])
  } finally {
    await browser.close()
    door.stop()
    home.remove()
  }
})

for (const theme of ['light', 'dark']) test(`every stop of the Tab key can be seen, ${theme}`, { timeout: 180_000 }, async () => {
  const home = folder()
  const door = await serve(home, ['--db', sample(home, 3).ledger])
  const { browser, page } = await open(door.url)
  const hidden = []
  try {
    await page.evaluate((t) => localStorage.setItem('ducha.theme', JSON.stringify(t)), theme)
    await page.reload()
    await page.waitForSelector(`html[data-theme="${theme}"] .page`)
    for (const name of ['overview', 'ledger', 'import', 'collect', 'judge', 'bulletin', 'slips', 'scores', 'papers', 'units', 'log', 'settings']) {
      await page.evaluate((n) => (location.hash = '#/' + n), name)
      await page.waitForTimeout(500)
      await page.evaluate(() => document.activeElement?.blur())
      for (let n = 0; n < 60; n++) {
        await page.keyboard.press('Tab')
        const blind = await page.evaluate(unseen)
        if (blind) hidden.push(`${name}: ${blind}`)
      }
    }
    assert.deepEqual([...new Set(hidden)], [])
  } finally {
    await browser.close()
    door.stop()
    home.remove()
  }
})

/**
 * In the page: what has the focus and shows nothing of it, or less than 3:1 against what is beside the ring, "" where it
 * shows. A ring may be drawn by what is around it, or with a second line inside it.
 */
function unseen() {
  const el = document.activeElement
  if (!el || el === document.body) return ''
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).map((v) => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05)
  const ground = (e) => {
    for (let up = e; up; up = up.parentElement) {
      const colour = getComputedStyle(up).backgroundColor
      if (!/^rgba\(.*, 0(\.\d+)?\)$/.test(colour)) return colour
    }
    return 'rgb(255, 255, 255)'
  }
  /** Ring of an element against its ground, 0 without a ring. */
  const ring = (e) => {
    const s = getComputedStyle(e)
    const outlined = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0
    const shadow = s.boxShadow.match(/rgba?\([^)]*\)/)?.[0]
    if (!outlined) return shadow ? contrast(shadow, ground(e)) : 0
    const beside = contrast(s.outlineColor, ground(parseFloat(s.outlineOffset) < 0 ? e : (e.parentElement ?? e)))
    return shadow ? Math.max(beside, contrast(s.outlineColor, shadow)) : beside
  }
  const around = el.closest('.find, .popfind, label, revo-grid')
  if (around?.tagName === 'REVO-GRID') return ''
  const best = Math.max(ring(el), around ? ring(around) : 0)
  return best >= 3 ? '' : `${el.tagName}.${el.className} ${(el.getAttribute('aria-label') ?? el.textContent ?? '').trim().slice(0, 20)} ${best.toFixed(1)}:1`
}

/** Tabs on (or back) until the focus stands on the control of that name. */
async function reach(page, name, within = 'body', key = 'Tab') {
  for (let n = 0; n < 400; n++) {
    const there = await page.evaluate(([source, exact, within]) => {
      const el = document.activeElement
      const words = (el?.getAttribute('aria-label') ?? el?.textContent ?? '').trim()
      return !!el?.closest(within) && el.matches('button, a, [role=button], select, input') && (exact ? words === source : new RegExp(source).test(words))
    }, [name instanceof RegExp ? name.source : name, !(name instanceof RegExp), within])
    if (there) return
    await page.keyboard.press(key)
  }
  assert.fail(`${key} does not reach ${name}`)
}

/** Goes to a page by the palette and the initials of its name. */
async function go(page, initials, there) {
  await page.keyboard.press('Control+k')
  await page.waitForSelector('.palette input:focus')
  await page.keyboard.type(initials)
  await page.keyboard.press('Enter')
  await page.waitForSelector(there)
}

/** Fills the fields of the dialog in order and sends it with Enter. */
async function type(page, texts) {
  await page.getByRole('dialog').waitFor()
  for (const [i, text] of texts.entries()) {
    for (let n = 0; n < 20 && !(await page.evaluate((i) => [...document.querySelectorAll('[role=dialog] .input')].indexOf(document.activeElement) === i, i)); n++) await page.keyboard.press('Tab')
    await page.keyboard.type(text)
  }
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

async function chosen(page, name, paths) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), reach(page, name).then(() => page.keyboard.press('Enter'))])
  await chooser.setFiles(paths)
}
