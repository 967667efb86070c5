/**
 * Lets an input method begin in a cell of the grid. A web view switches input methods off where nothing can be written,
 * so that the first letter of a pinyin would arrive raw. The cell that has the focus is therefore writable, with a place
 * of its own behind what the grid has drawn, and takes nothing but what is composed there: this is then typed into the
 * grid as if by keys, which opens its editor. `editable` says which cells can be written. Returns how to stop.
 */
export function composeInCells(box: HTMLElement, editable: (cell: HTMLElement) => boolean): () => void {
  const cellOf = (e: Event) => (e.target instanceof HTMLElement && e.target.matches('.rgCell') ? e.target : null)
  const place = (cell: HTMLElement) => cell.querySelector(':scope > .composed')

  function enter(e: Event): void {
    const cell = cellOf(e)
    if (!cell || place(cell) || !editable(cell)) return
    for (const drawn of cell.children) drawn.setAttribute('contenteditable', 'false')
    const at = document.createElement('span')
    at.className = 'composed'
    cell.append(at)
    cell.contentEditable = 'true'
    cell.dataset.keys = 'page'
    window.getSelection()?.collapse(at, 0)
  }

  function leave(e: Event): void {
    const cell = cellOf(e)
    if (!cell || !place(cell)) return
    place(cell)?.remove()
    cell.classList.remove('is-composing')
    cell.removeAttribute('contenteditable')
    for (const drawn of cell.children) drawn.removeAttribute('contenteditable')
    delete cell.dataset.keys
  }

  function before(e: Event): void {
    const { inputType, isComposing, data } = e as InputEvent
    const cell = cellOf(e)
    if (!cell || isComposing || /Composition/.test(inputType)) return
    e.preventDefault()
    if (inputType === 'insertText' && data) type(cell, data) // a table of emoji or signs, handwriting, dictation
  }

  function begin(e: Event): void {
    cellOf(e)?.classList.add('is-composing')
  }

  function end(e: Event): void {
    const cell = cellOf(e)
    if (!cell) return
    cell.classList.remove('is-composing')
    window.setTimeout(() => place(cell)?.replaceChildren()) // some engines write what was composed only now
    type(cell, (e as CompositionEvent).data)
  }

  const heard: [string, (e: Event) => void][] = [['focusin', enter], ['focusout', leave], ['beforeinput', before], ['compositionstart', begin], ['compositionend', end]]
  for (const [name, hear] of heard) box.addEventListener(name, hear)
  return () => heard.forEach(([name, hear]) => box.removeEventListener(name, hear))
}

/** The grid takes one unit of a text a key: the first opens the editor, the others are added to it. */
function type(cell: HTMLElement, text: string): void {
  for (const key of text.split('')) cell.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}
