/** What the Tab key stops at in a box, in order: controls that are on, in sight and not taken out of the order. */
export function stopsIn(box: Element): HTMLElement[] {
  const found = box.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]')
  return Array.from(found).filter((el) => el.tabIndex >= 0 && !off(el) && el.getClientRects().length > 0)
}

/** True for a control that cannot have the focus now. */
export function off(el: Element): boolean {
  return (el as HTMLButtonElement).disabled === true || el.getAttribute('aria-disabled') === 'true'
}

/** The stop that a press on something meant: the control around it, or the first one of its row. */
export function stopNear(el: Element | null): HTMLElement | null {
  const control = el?.closest<HTMLElement>('a[href], button, input, select, textarea, [tabindex]:not(main)')
  if (control && !off(control)) return control
  const row = el?.closest('tr, li')
  return (row && stopsIn(row)[0]) ?? null
}

/**
 * What takes the place of a control that left the page: the stop behind the gap, else the one before it, searched
 * further and further out up to `edge`; null where all of `edge` was exchanged.
 */
export function neighbour(gap: { parent: Node; next: Node | null; before: Node | null }, edge: Element): HTMLElement | null {
  const parent = gap.parent instanceof Element ? gap.parent : null
  if (!parent?.isConnected || !edge.contains(parent) || parent === edge) return null
  const stops = stopsIn(parent)
  if (stops.length === 0) return parent.parentNode ? neighbour({ parent: parent.parentNode, next: parent, before: parent }, edge) : null
  const follows = (mark: Node, el: Node) => mark === el || mark.contains(el) || (mark.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  const next = gap.next?.isConnected ? gap.next : null
  if (next) return stops.find((el) => follows(next, el)) ?? stops[stops.length - 1]
  return stops[stops.length - 1]
}
