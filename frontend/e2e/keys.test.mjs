// Every key of the shortcut sheet does what it says, where it says so; none of them reaches through a dialog, a field or an input method.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folder, open, sample, serve } from './desk.mjs'

const dialog = (page) => page.locator('[role=dialog]:visible')
const said = (page, words) => page.locator('.toast').getByText(words).waitFor({ timeout: 8000 })
const cell = (page, row, column = 1) => page.locator(`.colPinStart .rgRow[data-rgrow="${row}"] .rgCell`).nth(column)

/** Presses a key and waits until the focus stands on a cell that passes: the grid draws where it went a moment later. */
async function moves(page, key, passes) {
  await page.keyboard.press(key)
  for (let n = 0; n < 160; n++) {
    const [row, column] = await page.evaluate(() => ['data-rgrow', 'data-rgcol'].map((a) => Number(document.activeElement?.getAttribute(a) ?? -1)))
    if (passes(row, column)) return
    await page.waitForTimeout(50)
  }
  assert.fail(`${key} does not get there`)
}
const onto = async (page, name) => {
  await page.locator('.topfind').waitFor()
  await page.waitForSelector('.page')
  await page.evaluate((n) => (location.hash = '#/' + n), name)
  await page.locator(`.rail [aria-current][href="#/${name}"]`).waitFor()
  await page.waitForLoadState('networkidle')
}
const closed = async (page) => (await page.keyboard.press('Escape'), await dialog(page).waitFor({ state: 'detached' }))

/** Presses a task's cell; the grid draws its own focus there a moment later. */
async function onCell(page, row) {
  await cell(page, row).click()
  await page.waitForTimeout(400)
}

/** What shows that a key of the sheet works, by the words it goes by there. */
const everywhere = {
  查找: async (page) => (await page.keyboard.press('Control+k'), await page.locator('.palette').waitFor(), await closed(page)),
  在本页查找: async (page) => (await page.keyboard.press('Control+f'), await page.locator('main .find input:focus').waitFor(), await page.keyboard.press('Escape')),
  保存: async (page) => (await page.keyboard.press('Control+s'), await said(page, /都已保存/)),
  打印: async (page) => (await onto(page, 'settings'), await page.keyboard.press('Control+p'), await said(page, /没有可以打印/), await onto(page, 'ledger')),
  换到窗口的另一部分: async (page) => {
    await page.locator('.rail [aria-current]').focus()
    await page.keyboard.press('F6')
    await page.locator('.top :focus').waitFor()
    await page.keyboard.press('Shift+F6')
    await page.locator('.rail :focus').waitFor()
  },
  使用手册: async (page) => (await page.keyboard.press('F1'), await page.locator('.manual').waitFor(), await onto(page, 'ledger')),
  本页: async (page) => (await page.keyboard.press('Shift+?'), await dialog(page).waitFor(), await closed(page)),
}
const grid = {
  移动单元格: async (page) => (await onCell(page, 2), await moves(page, 'ArrowDown', (row) => row === 3)),
  '行首、行尾': async (page) => (await moves(page, 'End', (row, column) => row === 3 && column > 3), await moves(page, 'Home', (row, column) => row === 3 && column === 0)),
  上下翻屏: async (page) => (await moves(page, 'PageDown', (row) => row > 8), await moves(page, 'PageUp', (row) => row === 3), await page.keyboard.press('ArrowRight')),
  选择区域: async (page) => (await onCell(page, 3), await page.keyboard.press('Shift+ArrowDown'), await page.getByRole('button', { name: /批量/ }).waitFor()),
  选择整行: async (page) => {
    await page.keyboard.press('Shift+Space')
    await page.keyboard.press('Control+c')
    await page.waitForTimeout(200)
    const rows = (await page.evaluate(() => navigator.clipboard.readText())).split('\n').map((line) => line.split('\t'))
    assert.equal(rows.length, 2)
    assert.ok(rows.every((cells) => cells.length > 5 && cells[1] !== '' && cells[2] !== ''), 'all columns, the frozen ones and the others')
    await onCell(page, 3)
    await page.keyboard.press('Shift+ArrowDown')
    await page.waitForTimeout(400)
  },
  '复制到 Excel': async (page) => (await page.keyboard.press('Control+c'), await page.waitForTimeout(200), assert.equal((await page.evaluate(() => navigator.clipboard.readText())).split('\n').length, 2)),
  修改单元格: async (page) => {
    await onCell(page, 2)
    await page.keyboard.press('F2')
    await page.locator('revogr-edit input:focus').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('revogr-edit').waitFor({ state: 'detached' })
    await page.locator('.rgCell[data-rgrow="2"]:focus').waitFor({ timeout: 5000 })
    assert.equal(await page.locator('main .panel').count(), 1, 'Esc calls off the edit, not the panel')
  },
  '从 Excel 粘贴': async (page) => {
    await page.evaluate(() => navigator.clipboard.writeText('粘贴来的任务'))
    await onCell(page, 2)
    await page.keyboard.press('Control+v')
    await said(page, '已修改 1 项')
  },
  撤销: async (page) => (await page.keyboard.press('Control+z'), await said(page, '已撤销')),
  重做: async (page) => (await page.keyboard.press('Control+y'), await said(page, '已重做'), await page.keyboard.press('Control+z'), await said(page, '已撤销')),
  清空单元格: async (page) => {
    await page.waitForTimeout(500)
    await page.locator('.rgCol .rgRow[data-rgrow="2"] .rgCell').nth(1).click() // 领导
    await page.keyboard.press('Delete')
    await said(page, '已修改 1 项')
    await page.keyboard.press('Control+z')
    await said(page, '已撤销')
  },
  任务详情: async (page) => (await onCell(page, 2), await page.keyboard.press('Alt+Enter'), await page.locator('main .panel:focus').waitFor()),
  关闭面板: async (page) => (await page.keyboard.press('Escape'), await page.locator('main .panel').waitFor({ state: 'detached' })),
  按这一列排序: async (page) => (await onCell(page, 2), await page.keyboard.press('Alt+ArrowDown'), await page.locator('.hcell .dir').waitFor(), await page.keyboard.press('Alt+ArrowDown'), await page.locator('.hcell .dir').waitFor({ state: 'detached' })),
}
const judging = {
  定状态: async (page) => (await page.keyboard.press('4'), await page.locator('.opt.is-on kbd').getByText('4').waitFor()),
  前后: async (page) => {
    const now = () => page.locator('.qr.is-on').innerText()
    const was = await now()
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction((w) => document.querySelector('.qr.is-on')?.innerText !== w, was)
    await page.keyboard.press('ArrowLeft')
    await page.waitForFunction((w) => document.querySelector('.qr.is-on')?.innerText === w, was)
  },
  采纳: async (page) => (await page.keyboard.press('Enter'), await page.locator('.toast').waitFor()),
}
const importing = {
  上下一项: async (page) => (await page.keyboard.press('ArrowDown'), await page.locator('.draft.is-on').first().waitFor()),
  修改: async (page) => (await page.keyboard.press('e'), await dialog(page).waitFor(), await closed(page)),
  拆分: async (page) => (await page.keyboard.press('s'), await dialog(page).waitFor(), await closed(page)),
  不是任务: async (page) => (await page.keyboard.press('ArrowDown'), await counted(page, 'Delete')),
  与上一项合并: async (page) => (await page.keyboard.press('ArrowDown'), await page.keyboard.press('ArrowDown'), await counted(page, 'm')),
  确认: async (page) => counted(page, 'Enter'),
  确认全部无疑问项: async (page) => (await page.keyboard.press('Control+Enter'), await page.getByText(/已确认 [1-9]\d*/).first().waitFor()),
}
const counted = async (page, key) => {
  const was = await page.locator('.imp .head').innerText()
  await page.keyboard.press(key)
  await page.waitForFunction((w) => document.querySelector('.imp .head').innerText !== w, was, { timeout: 8000 })
}

test('every key of the shortcut sheet works', { timeout: 240_000 }, async () => {
  const [home, other] = [folder(), folder()]
  const door = await serve(home, ['--db', sample(home, 3).ledger])
  const { browser, page, errors } = await open(door.url)
  try {
    await onto(page, 'ledger')
    await page.waitForSelector('.lgrid .rgRow')
    const left = new Set(await listed(page))
    await tried(page, { ...grid, ...everywhere }, left)
    await onto(page, 'judge')
    await page.locator('.jud .decide').waitFor()
    await tried(page, judging, left)
    const fresh = await serve(other)
    const { notice } = sample(other, 1)
    await page.goto(fresh.url)
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '选择文件' }).click()])
    await chooser.setFiles(notice)
    await page.waitForSelector('.drafts')
    await tried(page, importing, left)
    fresh.stop()
    assert.deepEqual([...left], [], 'listed, and not tried here')
    assert.deepEqual(errors, [])
  } finally {
    await browser.close()
    door.stop()
    home.remove()
    other.remove()
  }
})

test('shortcuts stop at dialogs, fields and input methods', { timeout: 120_000 }, async () => {
  const home = folder()
  const door = await serve(home, ['--db', sample(home, 3).ledger])
  const { browser, page, errors } = await open(door.url)
  const composes = (key) => page.evaluate((k) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: k, keyCode: 229, isComposing: true, bubbles: true, cancelable: true })), key)
  try {
    await onto(page, 'judge')
    await page.locator('.jud .decide').waitFor()
    const chosen = () => page.locator('.opt.is-on').innerText()
    const before = await chosen()
    for (const key of ['4', '5', '1', 'Enter', 'ArrowRight']) await composes(key)
    await page.getByRole('button', { name: '定格本期' }).click()
    await dialog(page).waitFor()
    for (const key of ['4', '5', 'ArrowRight', 'Control+k', 'Control+z']) await page.keyboard.press(key)
    assert.equal(await page.locator('.palette').count(), 0)
    await closed(page)
    assert.equal(await chosen(), before)
    assert.equal(await page.locator('.toast').count(), 0)

    await onto(page, 'ledger')
    await cell(page, 2).click()
    const text = await cell(page, 2).innerText()
    await page.keyboard.press('Control+k')
    await page.locator('.palette input:focus').waitFor()
    await page.keyboard.type('xyz')
    await composes('Escape')
    await composes('Enter')
    assert.equal(await page.locator('.palette').count(), 1, 'an input method has the key')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Delete')
    await closed(page)
    assert.equal(await cell(page, 2).innerText(), text, 'what is typed in the palette stays out of the grid behind it')

    await page.locator('.bar .find input').fill('桥')
    await page.locator('.bar .find input').press('Control+z')
    assert.equal(await page.locator('.toast').count(), 0, 'a field undoes its own text')

    await onto(page, 'units')
    await page.getByRole('tab').nth(2).click()
    const first = await page.locator('tbody tr').first().innerText()
    const next = await page.locator('tbody tr').nth(1).innerText()
    await page.locator('tbody tr').first().getByRole('button', { name: '删除' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction((gone) => document.querySelector('tbody tr').innerText !== gone, first)
    await page.waitForFunction(() => document.activeElement?.closest('tbody tr'))
    assert.equal(await page.evaluate(() => document.activeElement.closest('tr').innerText), next, 'after a row is deleted the focus is on the next one')
    assert.deepEqual(errors, [])
  } finally {
    await browser.close()
    door.stop()
    home.remove()
  }
})

/** The words of the sheet. */
async function listed(page) {
  await page.keyboard.press('Shift+?')
  const words = await dialog(page).locator('.keysheet p').evaluateAll((list) => list.map((p) => [...p.childNodes].at(-1).textContent.trim()))
  await closed(page)
  return words
}

async function tried(page, trials, left) {
  for (const [words, trial] of Object.entries(trials)) {
    await trial(page).catch((e) => assert.fail(`${words}: ${e}`))
    left.delete(words)
  }
}
