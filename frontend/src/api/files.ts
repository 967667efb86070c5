import { call, inWindow, send } from './call'
import { token } from './token'
import { ApiError } from './error'
import type { Printer, PrintJob, Saved } from './types'

const endings: Record<Kind, string[]> = {
  notice: ['.docx', '.doc', '.wps', '.rtf', '.odt', '.xlsx', '.xls', '.et', '.ods', '.pdf', '.ofd', '.html', '.htm', '.txt'],
  form: ['.xlsx', '.xls', '.et', '.ods', '.zip', '.docx', '.doc', '.wps', '.odt', '.pdf', '.ofd'],
  ledger: ['.ducha'],
  sheet: ['.xlsx', '.xls', '.et', '.ods', '.csv', '.docx', '.doc'],
  photo: ['.jpg', '.jpeg', '.png'],
}

/** What a picker offers. */
export type Kind = 'notice' | 'form' | 'ledger' | 'sheet' | 'photo'

/** Lets the clerk choose files; returns paths that the backend can read, [] when nothing was chosen. */
export async function pick(kind: Kind, title: string, many = false): Promise<string[]> {
  const accept = endings[kind]
  if (inWindow()) return call<string[]>('Files', 'Pick', [title, accept.map((e) => '*' + e).join(';'), many])
  return upload(await choose(accept.join(','), many, false))
}

/** Lets the clerk choose a folder of returned forms. In a browser its files are uploaded one by one. */
export async function pickFolder(title: string): Promise<string[]> {
  if (!inWindow()) return upload(await choose('', true, true))
  const folder = await call<string>('Files', 'PickFolder', [title])
  return folder ? [folder] : []
}

/** Asks where to save. In a browser there is nothing to ask: "" lets the backend use its outbox. null: called off. */
export async function saveAs(title: string, name: string): Promise<string | null> {
  if (!inWindow()) return ''
  return (await call<string>('Files', 'SaveAs', [title, name])) || null
}

/** Asks for a folder to write into, as saveAs does for a file. */
export async function saveInto(title: string): Promise<string | null> {
  if (!inWindow()) return ''
  return (await call<string>('Files', 'PickFolder', [title])) || null
}

/** Hands an export over: the window shows it in its folder, a browser downloads it. */
export async function deliver(saved: Saved): Promise<void> {
  if (inWindow()) return call<void>('Files', 'Reveal', [saved.files[0] ?? saved.path])
  if (!saved.url) return
  const link = document.createElement('a')
  const mark = saved.url.includes('?') ? '&' : '?'
  link.href = `${saved.url}${mark}token=${encodeURIComponent(token())}`
  link.download = ''
  link.click()
}

/** The system's printers; a browser asks for one in its own window. */
export async function printers(): Promise<Printer[]> {
  return inWindow() ? call<Printer[]>('Files', 'Printers') : []
}

/** Prints a PDF: on a printer of the system, or through the browser's own window. False: this browser cannot, and got the file instead. */
export async function print(saved: Saved, how: Omit<PrintJob, 'path'>): Promise<boolean> {
  if (inWindow()) {
    await call<void>('Files', 'Print', [{ ...how, path: saved.files[0] ?? saved.path }])
    return true
  }
  if (!navigator.pdfViewerEnabled) {
    await deliver(saved)
    return false
  }
  document.getElementById('print-frame')?.remove()
  const frame = document.createElement('iframe')
  frame.id = 'print-frame'
  frame.style.cssText = 'position:fixed;left:-10px;top:0;width:1px;height:1px;border:0' // a frame that is not laid out prints nothing
  frame.src = `${saved.url}?show&token=${encodeURIComponent(token())}`
  await new Promise<void>((ready, fail) => {
    frame.onload = () => ready()
    frame.onerror = () => fail(new ApiError('no_connection'))
    document.body.append(frame)
  })
  frame.contentWindow?.focus()
  frame.contentWindow?.print()
  return true
}

/** Sends files to the backend's inbox; returns their paths there. */
async function upload(files: File[]): Promise<string[]> {
  const paths: string[] = []
  for (const file of files) {
    const answer = await send(`/upload?name=${encodeURIComponent(file.name)}&modified=${file.lastModified}`, file, 'application/octet-stream')
    paths.push(((await answer.json()) as { path: string }).path)
  }
  return paths
}

/** Hears files dropped anywhere on the window or page. */
export function onDrop(take: (paths: string[]) => void, fail: (error: unknown) => void): void {
  if (inWindow()) {
    window.runtime?.OnFileDrop?.((_x, _y, paths) => take(paths), false)
    return
  }
  window.addEventListener('dragover', (e) => e.preventDefault())
  window.addEventListener('drop', (e) => {
    e.preventDefault()
    const entries = Array.from(e.dataTransfer?.items ?? []).map((i) => i.webkitGetAsEntry?.()).filter((x) => x != null)
    const files = entries.length > 0 ? Promise.all(entries.map(filesIn)).then((l) => l.flat()) : Promise.resolve(Array.from(e.dataTransfer?.files ?? []))
    files.then((list) => (list.length > 0 ? upload(list).then(take) : undefined)).catch(fail)
  })
}

/** The files of a dropped file or folder, however deep. */
async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))]
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: FileSystemEntry[] = []
  for (;;) { // a reader hands a folder over in portions of a hundred
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (part.length === 0) break
    found.push(...part)
  }
  return (await Promise.all(found.map(filesIn))).flat()
}

function choose(accept: string, many: boolean, folder: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = many
    input.style.display = 'none'
    if (folder) input.setAttribute('webkitdirectory', '')
    input.addEventListener('change', () => (resolve(Array.from(input.files ?? [])), input.remove()))
    input.addEventListener('cancel', () => (resolve([]), input.remove()))
    document.body.append(input)
    input.click()
  })
}
