// Pinyin typed straight into a cell of the grid is composed there, then edited as if it had been typed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folder, open, sample, serve } from './desk.mjs'

const cell = (page, row, column = 1) => page.locator(`.colPinStart .rgRow[data-rgrow="${row}"] .rgCell`).nth(column)
const editor = (page) => page.locator('revogr-edit input:focus')

test('an input method composes in the cell that has the focus', { timeout: 120_000 }, async () => {
  const home = folder()
  const door = await serve(home, ['--db', sample(home, 3).ledger])
  const { browser, page, errors } = await open(door.url)
  try {
    await page.waitForSelector('.page')
    await page.evaluate(() => (location.hash = '#/ledger'))
    await page.waitForSelector('.lgrid .rgRow')
    const ime = await page.context().newCDPSession(page)
    const composed = async (...steps) => {
      for (const text of steps) await ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    }
    await onCell(page, 2)
    const was = await cell(page, 2).innerText()
    await composed('x', 'xi', 'xin')
    assert.equal(await cell(page, 2).locator('.composed').innerText(), 'xin', 'what is composed is seen in the cell')
    assert.equal(await page.locator('revogr-edit').count(), 0)
    await ime.send('Input.insertText', { text: '新建' })
    await editor(page).waitFor()
    assert.equal(await editor(page).inputValue(), '新建', 'nothing of the pinyin, nothing of what was there')
    await composed('q')
    await ime.send('Input.insertText', { text: '桥梁' })
    assert.equal(await editor(page).inputValue(), '新建桥梁')
    await page.keyboard.press('Escape')
    await page.locator('revogr-edit').waitFor({ state: 'detached' })
    await page.waitForTimeout(300)
    assert.equal(await cell(page, 2).innerText(), was, 'called off, the cell is as it was')

    await composed('s')
    await composed('') // the composition is called off
    await page.waitForTimeout(200)
    assert.equal(await page.locator('revogr-edit').count(), 0)
    assert.equal(await cell(page, 2).innerText(), was)

    await composed('xin')
    await ime.send('Input.insertText', { text: '新任务' })
    await editor(page).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.toast').getByText('已修改 1 项').waitFor()
    await cell(page, 2).getByText('新任务').waitFor()
    await page.keyboard.press('Control+z')
    await page.locator('.toast').getByText('已撤销').waitFor()
    await page.waitForFunction(([text]) => document.querySelector('.colPinStart .rgRow[data-rgrow="2"]').innerText.includes(text), [was])

    await onCell(page, 3)
    await page.keyboard.press('a')
    await editor(page).waitFor()
    assert.equal(await editor(page).inputValue(), 'a', 'a letter of a keyboard opens the editor as ever')
    await page.keyboard.press('Escape')
    await page.locator('.rgCol .rgRow[data-rgrow="3"] .rgCell').first().click() // 牵头单位 cannot be typed over
    await page.waitForTimeout(400)
    await ime.send('Input.insertText', { text: '区教体局' })
    assert.equal(await page.locator('revogr-edit').count(), 0)
    assert.deepEqual(errors, [])
  } finally {
    await browser.close()
    door.stop()
    home.remove()
  }
})

/** Presses a task's cell; the grid draws its own focus there a moment later. */
async function onCell(page, row) {
  await cell(page, row).click()
  await page.waitForTimeout(600)
}
