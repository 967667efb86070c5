import type { First } from './types'

/** The first answer, which the window writes into the page it serves; null in a browser and after a reload. */
export function written(): First | null {
  const text = document.getElementById('first')?.textContent
  return text ? (JSON.parse(text) as First) : null
}
