import { readFileSync } from 'node:fs'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
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
  server: { proxy: { '/rpc': serveAddress(), '/events': serveAddress(), '/upload': serveAddress(), '/outbox': serveAddress() } },
  test: { include: ['src/**/*.test.ts', 'test/**/*.test.ts'] },
})

/** Writes the icons into the page: their symbols are read while the program is still under way. */
function icons(): Plugin {
  const sprite = new URL('./src/ui/icons.svg', import.meta.url)
  return { name: 'icons', transformIndexHtml: (html) => html.replace('<!-- icons -->', readFileSync(sprite, 'utf8')) }
}

/** Where `ducha serve` listens while the UI is developed with `npm run dev`. */
function serveAddress(): string {
  return process.env.DUCHA_SERVE ?? 'http://127.0.0.1:34990'
}
