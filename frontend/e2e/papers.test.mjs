// Papers in a real browser: pages as the PDF has them, one stop of Tab, figures that open, templates that are tried, kept and undone.
import assert from 'node:assert/strict'
import test from 'node:test'
import { folder, open, sample, serve } from './desk.mjs'

test('papers: pages, figures, template, print', async () => {
  const home = folder()
  const made = sample(home)
  const door = await serve(home, ['--db', made.ledger])
  const { browser, page, errors } = await open(door.url)
  const button = (name) => page.getByRole('button', { name, exact: true })
  try {
    await page.getByRole('link', { name: '公文' }).click()
    await button('通报（公文式）').click()
    await page.locator('.pap .head h2', { hasText: '通报（公文式）' }).waitFor()
    await page.locator('.sheet.paged').nth(5).waitFor()
    assert.match(await page.locator('.sheet .no').first().textContent(), /— 1 —/)
    assert.equal(await page.locator('.papers [tabindex="0"]').count(), 1, 'one stop of Tab')
    const figure = page.locator('.sheet p .bind').first()
    const count = Number(await figure.textContent())
    await figure.click()
    await page.locator('.origin tbody tr').nth(count - 1).waitFor()
    assert.equal(await page.locator('.origin tbody tr').count(), count, 'the panel lists what the figure counts')
    await figure.press('ArrowDown')
    assert.ok(await page.evaluate(() => document.activeElement.matches('.bind')), 'arrows walk the figures')

    await button('报送通知').click()
    await button('模板').click()
    const words = page.locator('.tpl textarea').nth(1)
    await words.fill('按照{plan}要求，请报送{xx}。')
    await page.getByText('“{xx}”不是这里能用的名称').waitFor()
    await words.fill('按照{方案名称和文号}要求，请各单位报送进展。')
    await page.locator('.tpl .sheet', { hasText: '请各单位报送进展。' }).first().waitFor()
    await button('保存').click()
    await page.getByText('报送通知的模板已保存').waitFor()
    await button('返回').click()
    await page.locator('.sheet', { hasText: '请各单位报送进展。' }).first().waitFor()
    await page.keyboard.press('Control+z')
    await page.locator('.sheet', { hasText: '现就有关报送事项通知如下' }).first().waitFor()

    await button('打印').click()
    await page.getByText(/共 \d+ 页，A4 纸 \d+ 张/).waitFor()
    const [file] = await Promise.all([page.waitForEvent('download'), button('下载 Word 文件').click()])
    assert.match(file.suggestedFilename(), /报送通知\.docx$/)
    assert.deepEqual(errors, [])
  } finally {
    await browser.close()
    door.stop()
    home.remove()
  }
})
