// Copies what the Go program embeds and git does not keep out of node_modules into the source tree.
// Run: npm ci --no-audit --no-fund && node fetch.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync, inflateSync } from 'node:zlib'

const here = dirname(fileURLToPath(import.meta.url))

// One line an asset: from is below node_modules, to is below the repository's root.
// The WenKai file that calls itself 500 is the Regular weight.
const assets = [
  { from: '@hyzyla/pdfium/dist/pdfium.wasm', to: 'app/extract/assets/pdfium.wasm.gz', transform: gzip },
  { from: '@hyzyla/pdfium/LICENSE.md', to: 'app/extract/assets/hyzyla-pdfium-LICENSE.txt' },
  { from: '../licences/pdfium.txt', to: 'app/extract/assets/pdfium-LICENSE.txt' },
  { from: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf', to: 'app/report/fonts/NotoSerifSC-Bold.ttf.gz', transform: gzip },
  { from: '@expo-google-fonts/noto-serif-sc/LICENSE_FONT', to: 'app/report/fonts/NotoSerifSC-LICENSE.txt' },
  { from: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf', to: 'app/report/fonts/NotoSansSC-Medium.ttf.gz', transform: gzip },
  { from: '@expo-google-fonts/noto-sans-sc/LICENSE_FONT', to: 'app/report/fonts/NotoSansSC-LICENSE.txt' },
  { from: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff', to: 'app/report/fonts/LXGWWenKai-Regular.ttf.gz', transform: woffToGzip },
  { from: '@fontsource/lxgw-wenkai/LICENSE', to: 'app/report/fonts/LXGWWenKai-LICENSE.txt' },
  { from: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf', to: 'app/report/fonts/Tinos-Regular.ttf.gz', transform: gzip },
  { from: '@expo-google-fonts/tinos/LICENSE_FONT', to: 'app/report/fonts/Tinos-LICENSE.txt' },
]

// gzip packs without a time; the byte that names the system it was packed on is set to "unknown".
function gzip(bytes) {
  const packed = gzipSync(bytes, { level: 9 })
  packed[9] = 0xff
  return packed
}

function woffToGzip(bytes) {
  return gzip(woffToTtf(bytes))
}

// woffToTtf undoes WOFF 1.0: the same tables as the TTF, each deflated on its own.
function woffToTtf(woff) {
  if (woff.readUInt32BE(0) !== 0x774f4646) throw new Error('not a WOFF 1.0 file')
  const count = woff.readUInt16BE(12)
  const out = Buffer.alloc(woff.readUInt32BE(16))
  writeOffsetTable(out, woff.readUInt32BE(4), count)
  let at = 12 + 16 * count
  for (let i = 0; i < count; i++) {
    const entry = woff.subarray(44 + 20 * i, 64 + 20 * i)
    const [offset, packed, size] = [4, 8, 12].map((field) => entry.readUInt32BE(field))
    const raw = woff.subarray(offset, offset + packed)
    const table = packed < size ? inflateSync(raw) : raw
    const record = 12 + 16 * i
    entry.copy(out, record, 0, 4) // tag
    entry.copy(out, record + 4, 16, 20) // checksum
    out.writeUInt32BE(at, record + 8)
    out.writeUInt32BE(size, record + 12)
    table.copy(out, at)
    at += (size + 3) & ~3
  }
  return out
}

function writeOffsetTable(out, flavour, count) {
  const power = Math.floor(Math.log2(count))
  out.writeUInt32BE(flavour, 0)
  out.writeUInt16BE(count, 4)
  out.writeUInt16BE(16 * 2 ** power, 6)
  out.writeUInt16BE(power, 8)
  out.writeUInt16BE(16 * (count - 2 ** power), 10)
}

for (const { from, to, transform } of assets) {
  const target = join(here, '..', '..', to)
  const bytes = readFileSync(join(here, 'node_modules', from))
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, transform ? transform(bytes) : bytes)
  console.log(to)
}
