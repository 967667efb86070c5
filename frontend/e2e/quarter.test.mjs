// A clerk's whole quarter by mouse: notice in, bulletin out.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { folder, open, sample, serve } from './desk.mjs'

test('the whole quarter by mouse', { timeout: 240_000 }, async () => {
  const home = folder()
  const files = sample(home, 1)
  const door = await serve(home)
  const { browser, page, errors } = await open(door.url)
  const button = (name) => page.getByRole('button', { name, exact: true })
  try {
    await choose(page, button('选择文件'), files.notice)
    await page.getByRole('button', { name: /^确认无疑问的/ }).click()
    await page.getByText(/已确认 7\d/).first().waitFor()

    await page.getByRole('link', { name: '报送' }).click()
    const [forms] = await Promise.all([page.waitForEvent('download'), button('生成报送表').click()])
    assert.match(forms.suggestedFilename(), /报送表\.zip$/)
    const back = join(files.dir, '2024Q1', '收回')
    await choose(page, button('收文件'), readdirSync(back).map((n) => join(back, n)))
    await page.getByText('收表结果').waitFor()
    const said = await page.locator('.panel').innerText()
    await page.getByRole('link', { name: '总览' }).click() // leaving the page loses nothing of it
    await page.getByRole('link', { name: '报送' }).click()
    await button('上批结果').click()
    assert.equal(await page.locator('.panel').innerText(), said)
    await page.getByRole('button', { name: /全部接收/ }).click()
    await page.getByText(/已接收 \d+ 个单位/).waitFor()

    await page.getByRole('link', { name: '研判' }).click()
    await page.getByRole('button', { name: /^采纳无疑问的/ }).click()
    await page.getByText(/已按建议定/).first().waitFor()
    for (let n = 0; n < 80 && (await page.getByText('全部研判完毕').count()) === 0; n++) {
      await page.getByRole('button', { name: /采纳，下一项/ }).click()
      await page.waitForTimeout(120)
    }
    await button('定格本期').click()
    await page.getByRole('dialog').getByText(/个单位没有报送，会记为未报/).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '知道了，照此定格' }).click()
    await page.getByRole('link', { name: '看通报' }).click()

    await reword(page, button)
    await button('记录审定').click()
    await page.getByRole('dialog').getByRole('textbox').fill('区政府办公室主任')
    await page.getByRole('dialog').getByRole('button', { name: '记录审定' }).click()
    await button('印发').click()
    await page.getByRole('dialog').getByRole('textbox').first().fill('3')
    await page.getByRole('dialog').getByRole('button', { name: '印发' }).click()
    const [papers] = await Promise.all([page.waitForEvent('download'), button('导出').click()])
    assert.match(papers.suggestedFilename(), /通报\.zip$/)
    assert.deepEqual(errors, [])
  } finally {
    await page.screenshot({ path: '/tmp/e2e-last.png' })
    await browser.close()
    door.stop()
    home.remove()
  }
})

/** Retypes a paragraph that holds bound figures: the page stays whole and a figure of one's own is warned of. */
async function reword(page, button) {
  await button('改措辞').click()
  const paragraph = page.locator('.sheet p.editable', { hasText: '方案共列任务' }).first()
  await paragraph.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('方案共列任务9999项，情况如下。')
  await button('改完了').click()
  await page.locator('.sheet p', { hasText: '方案共列任务9999项' }).waitFor()
  await page.getByText('不是定格数据里的数').first().waitFor()
  await empty(page, button)
}

/** An emptied paragraph stays away until it is called back. */
async function empty(page, button) {
  const kept = () => page.locator('.sheet p', { hasText: '按照《' }).count()
  const before = await kept()
  await button('改措辞').click()
  await page.locator('.sheet p.editable', { hasText: '按照《' }).first().click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await button('改完了').click()
  await page.getByText('已清空，不印').waitFor()
  assert.equal(await kept(), before - 1)
  await page.locator('.own li', { hasText: '已清空，不印' }).getByRole('button', { name: '恢复原文' }).click()
  await page.locator('.own li', { hasText: '已清空，不印' }).waitFor({ state: 'detached' })
  assert.equal(await kept(), before)
}

async function choose(page, trigger, paths) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), trigger.click()])
  await chooser.setFiles(paths)
}
