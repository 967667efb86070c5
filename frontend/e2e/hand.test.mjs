// What a hand used to Excel does: edit in place, copy and paste, find by initials, judge by keyboard, undo and redo.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folder, open, sample, serve } from './desk.mjs'

test('grid and judging by keyboard', { timeout: 240_000 }, async () => {
  const home = folder()
  const door = await serve(home, ['--db', sample(home, 4).ledger])
  const { browser, page, errors } = await open(door.url)
  const toast = (words) => page.waitForSelector(`.toast:has-text("${words}")`)
  const text = (where) => page.locator(where).first().innerText()
  const cell = (row, column, pinned) => page.locator(`revogr-viewport-scroll${pinned ? '.colPinStart' : '.rgCol'} .rgRow[data-rgrow="${row}"] .rgCell`).nth(column)
  const shows = (row, column, pinned, words) => cell(row, column, pinned).filter({ hasText: words }).waitFor()
  try {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.locator('.secs .nm').first().click()
    await page.waitForSelector('.lgrid .rgRow')
    assert.match(await text('.views .is-on'), /主要预期目标/, 'a figure opens its rows')
    await page.locator('.views .is-on').click()

    await cell(1, 1, true).click()
    await page.waitForSelector('.panel .excerpt')
    const before = await cell(1, 1, true).innerText()
    await cell(1, 1, true).dblclick()
    await page.waitForSelector('revogr-edit input:focus')
    await page.keyboard.type('（试）')
    await page.keyboard.press('Enter')
    await toast('已修改 1 项任务')
    await shows(1, 1, true, before + '（试）')
    await page.click('.toast button')
    await toast('已撤销')
    await shows(1, 1, true, new RegExp(`^${before}$`))

    await page.waitForTimeout(500) // the undone rows are drawn
    await cell(1, 1, true).click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.waitForTimeout(200)
    await page.keyboard.press('Control+c')
    await page.waitForTimeout(200)
    assert.equal((await page.evaluate(() => navigator.clipboard.readText())).split('\n').length, 2, 'a range is copied as Excel takes it')
    await cell(1, 1, false).click()
    await page.waitForTimeout(200)
    await page.evaluate(() => navigator.clipboard.writeText('周启澜\n顾云舟'))
    await page.keyboard.press('Control+v')
    await toast('已修改 2 项任务')
    await shows(1, 1, false, '周启澜')
    await shows(2, 1, false, '顾云舟')

    const all = await text('.foot')
    await page.fill('.bar .find input', 'bzcf')
    await page.waitForFunction((was) => document.querySelector('.foot').innerText !== was, all)
    assert.match(await text('.colPinStart .rgRow:not(.grp)'), /标准厂房/)
    await page.fill('.bar .find input', '')

    await page.evaluate(() => (location.hash = '#/collect'))
    await page.getByRole('button', { name: /全部接收/ }).click()
    await page.getByRole('button', { name: '全部勾选' }).click()
    await page.getByRole('button', { name: /^接收 \d+ 个单位/ }).click()
    await toast('已接收')
    await page.evaluate(() => (location.hash = '#/judge'))
    await page.getByRole('button', { name: /^采纳无疑问的/ }).click()
    await toast('已按建议定')
    const judged = () => page.locator('.jud .head b').first().innerText().then(Number)
    await page.waitForFunction(() => Number(document.querySelector('.jud .head b').innerText) > 0)
    while (!/可以定格/.test(await text('.jud .head'))) {
      const was = await judged()
      await page.keyboard.press('Enter')
      await page.waitForFunction((n) => Number(document.querySelector('.jud .head b').innerText) > n, was)
      await page.waitForTimeout(150)
    }
    const total = await judged()
    await page.keyboard.press('Control+z')
    await toast('已撤销')
    await page.waitForFunction((n) => Number(document.querySelector('.jud .head b').innerText) === n, total - 1)
    await page.keyboard.press('Control+y')
    await toast('已重做')
    await page.waitForFunction((n) => Number(document.querySelector('.jud .head b').innerText) === n, total)
    assert.deepEqual(errors, [])
  } finally {
    await browser.close()
    door.stop()
    home.remove()
  }
})
