// What is remembered, what is said before it is too late, and what a second window may not do.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folder, open, sample, serve } from './desk.mjs'

test('the page and the filter of a ledger survive a restart of the program', { timeout: 120_000 }, async () => {
  const home = folder()
  const { ledger } = sample(home, 3)
  try {
    const first = await seen(home, ledger, async (page) => {
      await page.getByRole('link', { name: '台账' }).click()
      await page.getByRole('tab', { name: /^未启动/ }).click()
      await page.waitForTimeout(600) // what stands still for a moment is kept
    })
    assert.match(first, /#\/ledger$/)
    await seen(home, ledger, async (page) => {
      await page.waitForURL(/#\/ledger$/)
      assert.equal(await page.getByRole('tab', { selected: true }).innerText().then((x) => x.replace(/\d+/, '').trim()), '未启动')
    })
  } finally {
    home.remove()
  }
})

test('a second window reads, and its keys say why they do not write', { timeout: 120_000 }, async () => {
  const home = folder()
  const { ledger } = sample(home, 3)
  const holder = await serve(home, ['--db', ledger])
  try {
    await seen(home, ledger, async (page) => {
      await page.getByRole('link', { name: '研判' }).click()
      await page.locator('.jud .decide').waitFor()
      await page.locator('.jud .read').click()
      await page.keyboard.press('4')
      await page.getByRole('alert').getByText(/正在使用/).waitFor()
      await page.getByRole('alert').getByRole('button').click()
      await page.keyboard.press('Enter')
      await page.getByRole('alert').getByText(/正在使用/).waitFor()
      assert.match(await page.locator('.jud .head').innerText(), /已研判 0 /)
      await page.keyboard.press('?')
      await page.getByRole('dialog').getByText(/现在只能看/).waitFor()
      assert.equal(await page.getByRole('dialog').getByText('定状态').count(), 0)
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+k')
      await page.keyboard.type('bf')
      await page.getByRole('dialog').getByText('备份台账').waitFor()
      await page.keyboard.press('Control+a')
      await page.keyboard.type('dgbq')
      await page.getByText('没有找到').waitFor()
    })
  } finally {
    holder.stop()
    home.remove()
  }
})

test('a restore says what it replaces, and freezing nobody was asked about says so', { timeout: 120_000 }, async () => {
  const home = folder()
  const { ledger, dir } = sample(home, 3)
  try {
    await seen(home, ledger, async (page) => {
      await page.getByRole('link', { name: '设置' }).click()
      const [copy] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '备份', exact: true }).click()])
      const file = dir + '/备份.ducha'
      await copy.saveAs(file)
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '从备份恢复' }).click()])
      await chooser.setFiles(file)
      await page.getByRole('dialog').getByText(/先在同一个文件夹里另存一份/).waitFor()
      await page.getByRole('dialog').getByRole('button', { name: '另存后恢复' }).click()
      await page.getByText(/已恢复到备份/).waitFor()
      await page.locator('.period .step').last().click()
      await page.getByRole('link', { name: '研判' }).click()
      await page.getByText(/本期还没有发过报送表/).waitFor()
      await page.getByRole('button', { name: '定格本期' }).click()
      await page.getByRole('dialog').getByText(/所有单位都会记为未报/).waitFor()
      assert.equal(await page.getByRole('dialog').getByRole('button', { name: '定格本期' }).isDisabled(), true)
    })
  } finally {
    home.remove()
  }
})

/** Opens a ledger in a program of its own, does something and closes it; returns the last address. */
async function seen(home, ledger, what) {
  const door = await serve(home, ['--db', ledger])
  const { browser, page, errors } = await open(door.url)
  try {
    await page.waitForSelector('.page')
    await what(page)
    assert.deepEqual(errors.filter((e) => !/409|423|403/.test(e)), [])
    return page.url()
  } finally {
    await browser.close()
    door.stop()
    await new Promise((done) => setTimeout(done, 300))
  }
}
