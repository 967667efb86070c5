import { readFileSync } from 'node:fs'
import vue from '@vitejs/plugin-vue'
import type { Plugin, ProxyOptions } from 'vite'
import { defineConfig } from 'vitest/config'

// WebView2 109 is the last one Windows 7/8 gets; Safari 13.1 stands for the WebKit of a Linux of 2020.
const target = ['chrome109', 'safari13.1']

export default defineConfig({
  base: './',
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
  define: { __VUE_OPTIONS_API__: 'false' },
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('revo') } } }), icons()],
  // Small pieces travel together: each file is a round trip through the window's own protocol.
  build: { target, outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 1200, assetsInlineLimit: 0, rollupOptions: { output: { experimentalMinChunkSize: 12_000 } } },
  server: { proxy: { '/rpc': toServe(), '/events': toServe(), '/upload': toServe(), '/outbox': toServe() } },
  test: { include: ['src/**/*.test.ts', 'test/**/*.test.ts'] },
})

/** Writes the icons into the page: their symbols are read while the program is still under way. */
function icons(): Plugin {
  const sprite = new URL('./src/ui/icons.svg', import.meta.url)
  return { name: 'icons', transformIndexHtml: (html) => html.replace('<!-- icons -->', readFileSync(sprite, 'utf8')) }
}

/**
 * Hands calls to the `ducha serve` that the UI is developed against. It answers only to its own host and origin: the
 * page's own origin becomes that one, any other goes through as it is and is refused there.
 */
function toServe(): ProxyOptions {
  const target = process.env.DUCHA_SERVE ?? 'http://127.0.0.1:34990'
  return {
    target,
    changeOrigin: true,
    configure: (proxy) => proxy.on('proxyReq', (out, asked) => {
      if (asked.headers.origin === `http://${asked.headers.host}`) out.setHeader('origin', new URL(target).origin)
    }),
  }
}
