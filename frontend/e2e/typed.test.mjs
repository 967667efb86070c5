// What a clerk typed is not lost: by leaving the form, by choosing another kind, by a program that stops and starts elsewhere.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folder, freeze, open, sample, serve } from './desk.mjs'

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

test('F5 takes nothing that was typed', { timeout: 240_000 }, async () => {
  const home = folder()
  const door = await serve(home, ['--db', sample(home, 3).ledger])
  const { browser, page, errors } = await open(door.url)
  const dialog = page.getByRole('dialog')
  const words = '经电话核实，设计变更后工期顺延，九月底前完成主体。'
  const note = () => page.getByText('这是上次没有来得及保存的修改').waitFor({ timeout: 5000 })
  const at = async (hash) => {
    await page.evaluate(() => (location.hash = '#/manual'))
    await page.waitForSelector('.manual')
    await page.evaluate((h) => (location.hash = h), hash)
    await page.locator(`.rail [aria-current][href="${hash.split('?')[0]}"]`).waitFor()
    await page.waitForLoadState('networkidle')
  }
  const unit = () => page.locator('.board .col').nth(2).locator('.bu').first().click()
  const forms = [
    { name: 'basis of a finding', at: '#/judge', show: () => page.locator('.decide').waitFor(), field: page.locator('.decide textarea') },
    { name: 'reason of a return sent back', at: '#/collect', show: async () => (await unit(), await page.locator('.panel').getByRole('button', { name: '退回' }).click()), field: dialog.locator('textarea') },
    { name: 'return typed in', at: '#/collect', show: async () => (await unit(), await page.locator('.panel section .act').first().click()), field: dialog.locator('textarea').first() },
    { name: 'answer to a slip', at: '#/slips?tab=slips', show: async () => (await page.locator('tbody tr').first().click(), await page.locator('.panel .do .btn').first().click()), field: dialog.locator('textarea') },
    { name: 'slip to be issued', at: '#/ledger?open=12', show: () => page.locator('.panel').getByRole('button', { name: /出具/ }).click(), field: dialog.locator('textarea').nth(1) },
    { name: 'items of a task', at: '#/ledger?open=12', show: () => page.locator('.panel header .btn.icon').nth(1).click(), field: dialog.locator('textarea') },
    { name: 'words of a paper', at: '#/papers', show: () => page.getByRole('button', { name: '模板' }).click(), field: page.locator('.tpl textarea').first() },
  ]
  try {
    await page.waitForSelector('.page')
    for (const f of forms) {
      await at(f.at)
      await f.show()
      await f.field.waitFor()
      await f.field.fill(words)
      await page.waitForTimeout(500) // what stands still for a moment is kept
      await page.reload()
      await page.waitForSelector('.page')
      await at(f.at)
      await f.show()
      await note().catch(() => assert.fail(`${f.name}: lost`))
      assert.equal(await f.field.inputValue(), words, f.name)
      if (await dialog.count()) await dialog.getByRole('button', { name: '取消' }).click()
    }

    await freeze(page, '2024Q3')
    await page.reload()
    await page.waitForSelector('.page')
    await at('#/bulletin')
    await page.getByRole('button', { name: '改措辞' }).click()
    const paragraph = page.locator('.sheet .editable').nth(3)
    const was = await paragraph.innerText()
    await paragraph.focus()
    await page.keyboard.type('（初稿）')
    await page.waitForTimeout(500)
    await page.reload()
    await page.waitForSelector('.page')
    await at('#/bulletin')
    await page.getByText('上次有一段措辞改了没有来得及保存').waitFor()
    await page.getByRole('button', { name: '用这段措辞' }).click()
    await page.locator('.toast').getByText('措辞已修改').waitFor()
    await page.locator('.sheet').getByText(`（初稿）${was.slice(0, 6)}`).first().waitFor()
    assert.equal(await page.getByText('上次有一段措辞改了没有来得及保存').count(), 0)
    assert.deepEqual(errors, [])
  } finally {
    await browser.close()
    door.stop()
    home.remove()
  }
})
