// Everything that opens over or beside a page: the focus goes in, Tab stays in what is modal, Esc closes the topmost alone, the focus comes back.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { ask, folder, freeze, open, sample, serve } from './desk.mjs'

const named = (name, within = 'main') => (page) => page.locator(within).getByRole('button', { name, exact: typeof name === 'string' }).first()
const at = (selector) => (page) => page.locator(selector).first()
const dialog = { kind: 'modal', layer: '[role=dialog]' }
const menu = { kind: 'menu', layer: '.pop' }
const panel = { kind: 'panel', layer: 'main .panel' }
const gridCell = at('.colPinStart .rgRow[data-rgrow="2"] .rgCell >> nth=1')

/** Marks three rows of the grid by keys. */
async function mark(page) {
  await gridCell(page).click()
  await page.waitForTimeout(400) // the grid draws its focus a moment later
  for (let n = 0; n < 2; n++) await page.keyboard.press('Shift+ArrowDown')
  await page.getByRole('button', { name: /^批量/ }).waitFor()
}

/** Opens the menu of the marked rows and chooses from it. */
const fromBulk = (name) => ({
  ready: mark, from: named(/^批量/),
  open: async (page) => {
    await page.keyboard.press('Enter')
    await page.locator('.pop').getByRole('button', { name }).focus()
    await page.keyboard.press('Enter')
  },
})

/** Answers the file chooser that Enter brings up. */
const choosing = (path) => async (page) => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
  await chooser.setFiles(path())
}

const backup = { path: '' }
/** What is opened: from where, by Enter on a control, by a key or in a way of its own, after what else; where the focus comes back to, if not there. */
const overlays = [
  { name: 'palette by button', page: 'overview', from: at('.topfind'), ...dialog },
  { name: 'palette by key', page: 'overview', from: at('.rail [aria-current]'), key: 'Control+k', ...dialog },
  { name: 'key sheet by button', page: 'overview', from: named('快捷键', '.top'), ...dialog },
  { name: 'key sheet by key', page: 'judge', from: at('.qr'), key: 'Shift+?', ...dialog },
  { name: 'periods', page: 'overview', from: at('.period .name'), ...menu },
  { name: 'rules of the status', page: 'overview', from: named('看口径'), ...menu },
  { name: 'columns', page: 'ledger', from: named(/^列/), ...menu },
  { name: 'group', page: 'ledger', from: named(/^分组/), ...menu },
  { name: 'filter with a field', page: 'ledger', from: named(/^单位/), ...menu },
  { name: 'filter without', page: 'ledger', from: named(/^状态/), ...menu },
  { name: 'save a view', page: 'ledger', from: named('存为视图'), ...dialog },
  { name: 'export', page: 'ledger', from: named('导出'), ...dialog },
  { name: 'task', page: 'ledger', from: named('详情'), ...panel },
  { name: 'edit a task', page: 'ledger', first: named('详情'), from: named('修改', '.panel'), ...dialog },
  { name: 'items of a task', page: 'ledger', first: named('详情'), from: at('.panel header .btn.icon >> nth=1'), ...dialog },
  { name: 'slip from a task', page: 'ledger', first: named('详情'), from: named(/出具/, '.panel'), ...dialog },
  { name: 'unit', page: 'collect', from: at('.board .col >> nth=2 >> .bu'), ...panel },
  { name: 'send back', page: 'collect', first: at('.board .col >> nth=2 >> .bu'), from: named('退回', '.panel'), ...dialog },
  { name: 'type a return', page: 'collect', first: at('.board .col >> nth=2 >> .bu'), from: at('.panel section .act'), ...dialog },
  { name: 'accept all', page: 'collect', from: named(/全部接收/), ...dialog },
  { name: 'reminders', page: 'collect', from: named(/催报/), ...panel },
  { name: 'results', page: 'collect', from: named(/上批结果/), ...panel },
  { name: 'freeze', page: 'judge', from: named(/定格/), ...dialog },
  { name: 'section to compare', page: 'judge', first: named('按板块对比'), from: at('.hd .pick'), ...menu },
  { name: 'head of the bulletin', page: 'bulletin', from: named('报头'), ...dialog },
  { name: 'print the bulletin', page: 'bulletin', from: at('[data-print]:not(:disabled)'), before: true, ...dialog },
  { name: 'issue slips', page: 'slips', first: at('tbody input[type=checkbox]'), press: 'Space', from: named(/出具/), ...dialog },
  { name: 'kinds of slips', page: 'slips', query: '?tab=slips', from: named(/^文种/), ...menu },
  { name: 'slip', page: 'slips', query: '?tab=slips', from: at('tbody button'), ...panel },
  { name: 'answer to a slip', page: 'slips', query: '?tab=slips', first: at('tbody button'), from: at('.panel .do .btn'), ...dialog },
  { name: 'visit', page: 'slips', query: '?tab=visits', from: at('tbody button'), ...panel },
  { name: 'plan a visit', page: 'slips', query: '?tab=visits', from: at('.bar .primary'), ...panel },
  { name: 'score of a unit', page: 'scores', from: at('tbody button'), ...panel },
  { name: 'rules of the scores', page: 'scores', from: named('改规则'), ...panel },
  { name: 'points by hand', page: 'scores', from: named('加减分'), ...dialog },
  { name: 'print a paper', page: 'papers', from: named('打印'), ...dialog },
  { name: 'where a figure comes from', page: 'papers', query: '?kind=onepage', from: at('.sheet .stop[tabindex="0"]'), ...panel },
  { name: 'edit a unit', page: 'units', from: at('tbody .act'), ...dialog },
  { name: 'add a unit', page: 'units', from: named('增加单位'), ...dialog },
  { name: 'kinds of units', page: 'units', from: named(/^类/), ...menu },
  { name: 'entry of the log', page: 'log', from: at('tbody button >> nth=6'), ...panel },
  { name: 'a class more', page: 'settings', first: at('.one .act >> text=修改'), from: named('加一档'), ...menu },
  { name: 'head of the notice', page: 'import', from: at('.imp .head .act'), ...dialog },
  {
    name: 'refused cells of a paste', page: 'ledger', from: gridCell, ...dialog,
    ready: async (page) => (await page.evaluate(() => navigator.clipboard.writeText('任务\t单位')), await gridCell(page).click(), await page.waitForTimeout(400)), key: 'Control+v',
  },
  { name: 'what marked rows can be done to', page: 'ledger', ready: mark, from: named(/^批量/), ...menu },
  { name: 'a unit for marked rows', page: 'ledger', ...fromBulk('增加单位'), ...dialog },
  { name: 'another state for marked rows', page: 'ledger', ...fromBulk(/调整/), ...dialog },
  { name: 'slips on marked rows', page: 'ledger', ...fromBulk(/出具/), ...dialog },
  {
    name: 'a last day over what came', page: 'settings', from: at('.due input:not(:disabled)'), back: at('.due input:not(:disabled)'), ...dialog,
    open: async (page) => (await page.keyboard.press('Control+a'), await page.keyboard.type('2024-07-02'), await page.keyboard.press('Enter')),
  },
  { name: 'restore', page: 'settings', from: named('从备份恢复'), open: choosing(() => backup.path), ...dialog },
]

/** On the desk of the importer, where a notice waits to be confirmed. */
const drafts = [
  { name: 'edit a draft by its button', page: 'import', from: at('.draft.is-on .end .btn'), ...dialog },
  { name: 'edit a draft by key', page: 'import', from: at('.rail [aria-current]'), key: 'e', ...dialog },
  { name: 'split a draft by key', page: 'import', from: at('.rail [aria-current]'), key: 's', ...dialog },
]

/** With the period frozen: what follows it. */
const papers = [
  { name: 'approve the bulletin', page: 'bulletin', from: named('记录审定'), ...dialog },
  { name: 'issue the bulletin', page: 'bulletin', from: named('印发'), ...dialog, ready: async (page) => (await ask(page, 'Bulletins/Approve', [period, '区政府办公室主任']), await page.reload(), await page.waitForSelector('.bul')) },
]
const period = '2024Q3'

test('the focus goes into what opens, stays there, and comes back', { timeout: 300_000 }, async () => {
  const [home, other] = [folder(), folder()]
  const files = sample(home, 3)
  const door = await serve(home, ['--db', files.ledger])
  const fresh = await serve(other)
  const { browser, page, errors } = await open(door.url)
  const found = []
  const all = async (list) => {
    for (const o of list) found.push(...(await tried(page, o).catch((e) => [String(e).split('\n').slice(0, 3).join(' ')])).map((what) => `${o.name}: ${what}`))
  }
  try {
    await page.waitForSelector('.page')
    await page.waitForSelector('.topfind')
    backup.path = join(home.dir, 'backup.ducha')
    await ask(page, 'Desk/Backup', [backup.path])
    await all(overlays)
    await freeze(page, period)
    await page.reload()
    await page.waitForSelector('.page')
    await page.locator('.period .step').last().click() // a paper of the period before was looked at
    await all(papers)
    await page.goto(fresh.url)
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '选择文件' }).click()])
    await chooser.setFiles(files.notice)
    await page.waitForSelector('.drafts')
    await all(drafts)
    assert.deepEqual(found, [])
    assert.deepEqual(errors, [])
  } finally {
    await browser.close()
    door.stop()
    fresh.stop()
    home.remove()
    other.remove()
  }
})

/** Where the last one left the page, "" where it may have left something open. */
const last = { hash: '' }

/** Opens one, walks it, closes it; returns what was not as it should be. */
async function tried(page, o) {
  const hash = `#/${o.page}${o.query ?? ''}`
  if (last.hash !== hash || o.first || o.ready) {
    await page.evaluate(() => (location.hash = '#/manual')) // begins on a page of its own
    await page.waitForSelector('.manual')
    await page.evaluate((to) => (location.hash = to), hash)
    await page.locator(`.rail [aria-current][href="#/${o.page}"]`).waitFor()
  }
  last.hash = o.first || o.ready ? '' : hash
  if (o.before) await page.locator('.period .step').first().click()
  if (o.first) {
    await o.first(page).focus({ timeout: 4000 })
    await page.keyboard.press(o.press ?? 'Enter')
  }
  if (o.ready) await o.ready(page)
  await o.from(page).focus({ timeout: 4000 })
  await page.evaluate(() => (window.opener0 = document.activeElement))
  const open = () => page.locator('[role=dialog]:visible, .pop:visible, main .panel:visible').count()
  const below = await open()
  await (o.open ? o.open(page) : page.keyboard.press(o.key ?? 'Enter'))
  const layer = page.locator(o.layer + ':visible').last()
  await layer.waitFor({ timeout: 4000 })
  const inside = () => layer.evaluate((el) => el.contains(document.activeElement))
  const wrong = []
  if (!(await until(inside))) wrong.push(`opens with the focus on ${await focused(page)}`)
  if (o.kind === 'modal') {
    for (const [end, key] of [['last', 'Tab'], ['first', 'Shift+Tab'], ['box', 'Tab']]) {
      await layer.evaluate(edge, end)
      await page.keyboard.press(key)
      if (!(await inside())) wrong.push(`${key} from its ${end} goes to ${await focused(page)}`)
    }
  }
  await page.keyboard.press('Escape')
  if (!(await until(async () => (await open()) === below))) wrong.push('Esc leaves it open, or closes more')
  const back = o.back ?? null
  if (!(await until(() => (back ? back(page).evaluate((el) => el === document.activeElement) : page.evaluate(() => document.activeElement === window.opener0))))) wrong.push(`gives the focus to ${await focused(page)}`)
  return wrong
}

/** In the page: puts the focus on the first or last stop of a layer, or on the layer itself. */
function edge(layer, end) {
  const stops = [...layer.querySelectorAll('a, button, input, select, textarea, [tabindex="0"]')].filter((el) => el.tabIndex >= 0 && !el.disabled && el.getClientRects().length)
  const at = { first: stops[0], last: stops[stops.length - 1], box: layer }[end]
  at?.focus()
}

const focused = (page) => page.evaluate(() => `${document.activeElement?.tagName}.${document.activeElement?.className} ${(document.activeElement?.textContent ?? '').trim().slice(0, 16)}`)

async function until(check, ms = 1500) {
  for (const end = Date.now() + ms; Date.now() < end; await new Promise((done) => setTimeout(done, 30))) if (await check()) return true
  return false
}
