// What a clerk typed is not lost: by leaving the form, by choosing another kind, by a program that stops and starts elsewhere.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folder, open, sample, serve } from './desk.mjs'

test('typed text stays', { timeout: 240_000 }, async () => {
  const home = folder()
  const { ledger } = sample(home, 5)
  let door = await serve(home, ['--db', ledger])
  const { browser, page, errors } = await open(door.url)
  const to = (hash) => page.evaluate((h) => (location.hash = h), hash)
  const dialog = page.getByRole('dialog')
  try {
    await page.waitForSelector('.page')
    await to('#/slips?tab=propose')
    await page.locator('tbody tr', { hasText: '首次滞后' }).first().locator('input').check()
    await page.getByRole('button', { name: /^出具（1 项/ }).click()
    await dialog.getByText('由研判结果生成').waitFor()
    await dialog.locator('textarea').first().fill('经现场核实，工期滞后。')
    const due = await dialog.locator('.words input').last().inputValue()
    await dialog.locator('.kind select').selectOption({ index: 3 })
    await page.waitForFunction((was) => [...document.querySelectorAll('[role=dialog] .words input')].at(-1).value !== was, due)
    assert.equal(await dialog.locator('textarea').first().inputValue(), '经现场核实，工期滞后。', 'another kind keeps the reason and brings its own day')
    await dialog.getByRole('button', { name: '取消' }).click()

    await to('#/slips?tab=visits')
    await page.locator('tbody .fig').first().click()
    const place = page.locator('.panel label', { hasText: '地点' }).locator('input')
    const where = '新城路（未保存）'
    await place.fill(where)
    await page.locator('.panel header').click()
    await page.keyboard.press('Escape')
    await page.locator('.panel').waitFor({ state: 'detached' })
    await page.locator('tbody .fig').first().click()
    await page.getByText('这是上次没有来得及保存的修改').waitFor()
    assert.equal(await place.inputValue(), where)
    await page.waitForTimeout(600)

    await to('#/papers')
    await page.getByRole('button', { name: '模板' }).click()
    await page.locator('.mm input').first().fill('')
    await page.getByRole('alert').getByText(/上边距（天头）没有填数字/).waitFor()
    assert.deepEqual(errors, [])

    await page.route('**/rpc/Tasks/List', (route) => route.abort())
    await to('#/ledger')
    await page.getByText('连不上后台程序').waitFor()
    assert.doesNotMatch(await page.locator('.views').innerText(), /\d/, 'a program that does not answer has no 0 tasks')
    await page.unroute('**/rpc/Tasks/List')
    door.stop()
    await page.getByRole('button', { name: '知道了' }).click()
    await to('#/log')
    await page.getByText('连不上后台程序').waitFor()

    door = await serve(home, ['--db', ledger])
    await page.goto(door.url)
    await page.waitForSelector('.page')
    await to('#/slips?tab=visits')
    await page.locator('tbody .fig').first().click()
    await page.getByText('这是上次没有来得及保存的修改').waitFor()
    assert.equal(await place.inputValue(), where, 'another port is another origin')
  } finally {
    await browser.close()
    door.stop()
    home.remove()
  }
})
