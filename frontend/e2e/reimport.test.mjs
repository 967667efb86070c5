// A corrected notice comes in: what changed is read side by side, taken one by one or all at once, and undone.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { folder, open, program, serve } from './desk.mjs'

const head = (no) => `云岭区人民政府办公室\n关于印发2024年区《政府工作报告》重点任务分解方案的通知\n云政办发〔2024〕${no}号\n\n各镇人民政府、街道办事处：\n现将《方案》印发给你们，请认真落实。\n\n云岭区人民政府办公室\n2024年2月6日\n\n一、产业转型升级\n`
const task = (no, text, lead, more = '区财政局') => `${no}. ${text}〔牵头领导：程望川；牵头单位：${lead}；责任单位：${more}〕\n`
const first = head(3) + task(1, '新建标准厂房20万平方米，6月底前开工。', '区发展改革局') + task(2, '实施技改项目60个以上。', '区工业和信息化局') + task(3, '新建改扩建幼儿园4所。', '区教育和体育局') + task(4, '完善人才安居保障办法。', '区工业和信息化局')
const second = head(9) + task(1, '新建标准厂房22万平方米，9月底前开工。', '区发展改革局') + task(2, '实施技改项目60个以上。', '区工业和信息化局', '区财政局、区审计局') + task(3, '新建改扩建幼儿园4所。', '区教育和体育局') + task(4, '建成云岭数字经济产业园。', '区大数据中心')

test('a corrected notice is compared, taken and undone', { timeout: 120_000 }, async () => {
  const home = folder()
  const db = join(home.dir, 'a.ducha')
  const file = (name, text) => (writeFileSync(join(home.dir, name), text), join(home.dir, name))
  execFileSync(program, ['import', file('通知.txt', first), '--db', db], { env: home.env })
  const door = await serve(home, ['--db', db])
  const { browser, page, errors } = await open(door.url)
  const toast = (words) => page.waitForSelector(`.toast:has-text("${words}")`)
  const parts = () => page.locator('.drafts .dgrp b').allInnerTexts()
  try {
    await page.evaluate(() => (location.hash = '#/import'))
    await page.waitForSelector('.draft[data-draft]')
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '再导入一份' }).click()])
    await chooser.setFiles(file('更正.txt', second))
    await page.waitForSelector('.changes')
    assert.deepEqual(await parts(), ['有改动', '待确认', '更正版里没有', '没有变化'])
    assert.match(await page.locator('.amend .is-on').innerText(), /更正版.*对上 3 \/ 4 项/s)
    assert.deepEqual(await page.locator('.draft').first().locator('del').allInnerTexts(), ['20', '6', '标准厂房 20万平方米'])
    assert.deepEqual(await page.locator('.draft').first().locator('ins').allInnerTexts(), ['22', '9', '标准厂房 22万平方米'])

    await page.keyboard.press('Enter')
    await toast('第 1 项已更正')
    assert.equal(await page.locator('.draft.is-on .no').innerText(), '2', 'the next change comes up')
    assert.equal(await page.locator('.amend .way').nth(1).isDisabled(), true, 'what the notice is stays once something was taken')
    await page.keyboard.press('Control+z')
    await toast('已撤销')
    await page.getByRole('button', { name: '收下全部更正' }).click()
    await toast('收下 2 项')
    await page.getByRole('button', { name: '保留', exact: true }).waitFor({ state: 'hidden' })
    await page.locator('.draft', { hasText: '人才安居' }).click()
    await page.keyboard.press('1')
    await toast('取消 1 项')

    await page.evaluate(() => (location.hash = '#/ledger'))
    await page.locator('.lgrid .rgRow', { hasText: '标准厂房22万' }).first().waitFor()
    await page.locator('.lgrid .rgRow', { hasText: '标准厂房22万' }).first().click()
    await page.locator('.panel .chg', { hasText: '9号更正' }).waitFor()
    assert.deepEqual(await page.locator('.panel .chg ins').allInnerTexts(), ['22', '9', '标准厂房 22万平方米'])
    await page.locator('.lgrid .rgRow.gone', { hasText: '人才安居' }).first().waitFor()
    await page.keyboard.press('Control+z')
    await toast('已撤销')
    await page.locator('.lgrid .rgRow.gone').first().waitFor({ state: 'detached' })
    assert.deepEqual(errors, [])
  } finally {
    await browser.close()
    door.stop()
    home.remove()
  }
})
