/** Marks the page when the engine lays out flex items without gaps, so that app.css can stand in with margins. */
export function markMissingGap(root: HTMLElement): void {
  if (CSS.supports('inset', '0')) return // came later in every engine, and asking lays nothing out
  const box = document.createElement('div')
  box.style.cssText = 'display:flex;flex-direction:column;row-gap:1px;position:absolute'
  box.append(document.createElement('div'), document.createElement('div'))
  document.body.append(box)
  if (box.scrollHeight !== 1) root.classList.add('no-gap')
  box.remove()
}
