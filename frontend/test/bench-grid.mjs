// The ledger with 10,000 tasks × 4 periods in a real Chromium: node test/bench-grid.mjs DUCHA LEDGER
// The rows are the ledger's own, repeated; everything else is the real program.
import { browser, go, open, serve } from './door.mjs'

const [ducha, ledger] = process.argv.slice(2)
const door = await serve(ducha, ledger)
const chrome = await browser()
const { page, errors } = await open(chrome, door.url, { width: 1366, height: 768 })
await page.waitForSelector('.page')
await page.evaluate(() => {
  const real = window.fetch
  let many = ''
  window.fetch = async (path, init) => {
    const answer = await real(path, init)
    if (path !== '/rpc/Tasks/List') return answer
    if (!many) {
      const few = await answer.json()
      many = JSON.stringify(Array.from({ length: 10000 }, (_, i) => ({ ...few[i % few.length], id: i + 1, no: String(i + 1), sort: i + 1 })))
    }
    return new Response(many, { headers: { 'Content-Type': 'application/json' } })
  }
})
await go(page, 'ledger') // loads code and data once
await go(page, 'overview')
const first = await page.evaluate(async () => {
  const start = performance.now()
  document.querySelector('.rail a[href="#/ledger"]').click()
  while (document.querySelectorAll('.lgrid .rgRow').length < 10) await new Promise(requestAnimationFrame)
  await new Promise(requestAnimationFrame)
  return performance.now() - start
})
await page.waitForTimeout(1500)
const filter = await timed(() => {
  const field = document.querySelector('.bar .find input')
  field.value = 'jtj'
  field.dispatchEvent(new Event('input'))
})
await timed(() => {
  const field = document.querySelector('.bar .find input')
  field.value = ''
  field.dispatchEvent(new Event('input'))
})
const sort = await timed(() => document.querySelectorAll('.lgrid .rgHeaderCell')[2].click())
const scroll = await page.evaluate(async () => {
  const body = document.querySelector('.lgrid revogr-viewport-scroll.rgCol .vertical-inner')
  const frames = []
  let last = performance.now()
  for (let i = 0; i < 200; i++) {
    body.scrollTop += 160
    await new Promise(requestAnimationFrame)
    const now = performance.now()
    frames.push(now - last)
    last = now
  }
  frames.sort((a, b) => a - b)
  return { median: frames[100], p95: frames[190], worst: frames[199], over50: frames.filter((f) => f > 50).length }
})
const round = (o) => Object.fromEntries(Object.entries(o).map(([k, v]) => [k, Math.round(v)]))
console.log(JSON.stringify({ rows: 10000, ...round({ first, filter, sort }), scroll: round(scroll), errors }))
await chrome.close()
door.stop()

/** Time from an action until the frame that shows its effect. */
function timed(act) {
  return page.evaluate(async (source) => {
    const start = performance.now()
    new Function(`(${source})()`)()
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
    return performance.now() - start
  }, act.toString())
}
