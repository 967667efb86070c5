// `npm run dev`: the UI under development talks to a running `ducha serve`, and nobody else's page does so through it.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'node:test'
import { createServer } from 'vite'
import { folder, serve } from './desk.mjs'

test('calls of the page under development are answered, those of another page are refused', { timeout: 60_000 }, async () => {
  const home = folder()
  const door = await serve(home)
  const { origin, hash } = new URL(door.url)
  process.env.DUCHA_SERVE = origin
  const root = fileURLToPath(new URL('..', import.meta.url))
  const vite = await createServer({ root, logLevel: 'error', cacheDir: join(home.dir, 'vite'), optimizeDeps: { noDiscovery: true, include: [] }, server: { host: '127.0.0.1', port: 0, hmr: false, watch: null } })
  try {
    await vite.listen()
    const dev = `http://127.0.0.1:${vite.httpServer.address().port}`
    const ask = (from, token) => fetch(`${dev}/rpc/Desk/State`, { method: 'POST', body: '[]', headers: { Origin: from, 'Content-Type': 'application/json', 'X-Ducha-Token': token } })
    const token = hash.replace('#token=', '')
    const answer = await ask(dev, token)
    assert.equal(answer.status, 200)
    assert.equal((await answer.json()).open, false)
    assert.equal((await ask('http://evil.example', token)).status, 403)
    assert.equal((await ask(dev, 'guess')).status, 403)
    const news = await fetch(`${dev}/events?token=${token}`)
    assert.equal(news.status, 200)
    await news.body.cancel()
  } finally {
    await vite.close()
    door.stop()
    home.remove()
  }
})
