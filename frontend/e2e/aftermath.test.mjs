// What comes after a quarter was frozen: a task is split, a correction meets the split task, a report comes late by file.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { folder, open, program, serve } from './desk.mjs'

const notice = (no, first) => `云岭区人民政府办公室\n关于印发2024年区《政府工作报告》重点任务分解方案的通知\n云政办发〔2024〕${no}号\n\n各镇人民政府、街道办事处：\n现将《方案》印发给你们，请认真落实。\n\n云岭区人民政府办公室\n2024年2月6日\n\n一、产业转型升级\n1. ${first}〔牵头领导：程望川；牵头单位：区工业和信息化局；责任单位：区财政局〕\n2. 新建改扩建幼儿园4所。〔牵头领导：程望川；牵头单位：区教育和体育局；责任单位：区财政局〕\n`
const late = '\ufeff区教育和体育局2024年第一季度重点任务报送表\n序号,目标任务,本期进展,完成值,自评\n2,新建改扩建幼儿园4所。,两所主体封顶，正在装修。,2,正常推进\n'

test('after a freeze: late reports by file, a split, a correction of what was split', { timeout: 180_000 }, async () => {
  const home = folder()
  const db = join(home.dir, 'a.ducha')
  const file = (name, text) => (writeFileSync(join(home.dir, name), text), join(home.dir, name))
  const run = (...args) => execFileSync(program, [...args, '--db', db], { env: home.env })
  run('import', file('通知.txt', notice(3, '新建标准厂房20万平方米。实施技改项目60个以上。')))
  run('judge', '--period', '2024Q1', '--accept')
  run('freeze', '--period', '2024Q1')
  const door = await serve(home, ['--db', db])
  const { browser, page, errors } = await open(door.url)
  const toast = (words) => page.waitForSelector(`.toast:has-text("${words}")`)
  const go = (hash) => page.evaluate((h) => (location.hash = h), hash)
  const turn = async (name) => {
    await page.locator('.period .name').click()
    await page.locator('.period .item', { hasText: name }).click()
  }
  const choose = async (button, path) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: button, exact: true }).click()])
    await chooser.setFiles(path)
  }
  const row = (text) => page.locator('.lgrid .rgRow', { hasText: text }).first()
  try {
    // 收补报
    await go('#/collect')
    await turn('第一季度')
    await choose('收补报', file('区教育和体育局.csv', late))
    await toast('已登记 1 个单位 1 项补报')
    await go('#/ledger')
    await row('幼儿园').click()
    const panel = page.locator('.panel')
    await panel.locator('.hist', { hasText: '两所主体封顶' }).waitFor()
    assert.match(await panel.innerText(), /补报[\s\S]*两所主体封顶[\s\S]*定格后到件，不计入定格的结果/)
    assert.match(await panel.locator('.chg').innerText(), /补报.*区教育和体育局补报一季度进展，定格的结果不变/s)

    // 拆分
    await row('标准厂房').click()
    await panel.locator('.title', { hasText: '标准厂房' }).waitFor()
    await panel.getByTitle('拆成分项').click()
    const dialog = page.getByRole('dialog')
    assert.match(await dialog.innerText(), /一季度已定格，照旧不变/)
    await dialog.getByRole('button', { name: '拆成 2 项' }).click()
    await toast('第 1 项已拆成 2 个分项')
    await page.locator('.lgrid .rgRow .tag', { hasText: '定格后已拆成分项' }).first().waitFor()
    assert.equal(await page.locator('.lgrid .rgRow .tag', { hasText: '拆分自第 1 项' }).count(), 2, 'in the frozen quarter its items stand beside it')
    assert.match(await page.locator('.views .tab', { hasText: '未达序时' }).innerText(), /2/, 'and count for nothing there')
    await turn('第二季度')
    await page.locator('.lgrid .rgRow .tag').first().waitFor({ state: 'detached' })
    await row('技改项目').click()
    await panel.locator('.tag', { hasText: '拆分前第 1 项' }).first().waitFor()

    // 更正拆分过的任务
    await go('#/import')
    await page.waitForSelector('.draft[data-draft]')
    await choose('再导入一份', file('更正.txt', notice(9, '新建标准厂房22万平方米。实施技改项目60个以上。')))
    await page.waitForSelector('.changes')
    await page.locator('.draft', { hasText: '标准厂房' }).first().click()
    await page.getByRole('button', { name: '收下更正' }).first().click()
    await dialog.getByText('它在台账里有 2 个分项').waitFor()
    await dialog.getByRole('textbox', { name: '第 1-1 项' }).fill('新建标准厂房22万平方米。')
    await dialog.getByRole('checkbox').nth(1).check()
    await dialog.getByRole('button', { name: '收下更正' }).click()
    await toast('第 1 项已更正')
    await go('#/ledger')
    await row('标准厂房22万').waitFor()
    await page.locator('.lgrid .rgRow.gone', { hasText: '技改项目' }).first().waitFor()
    assert.deepEqual(errors, [])
  } finally {
    await browser.close()
    door.stop()
    home.remove()
  }
})
