/**
 * Gives the focus of a control back that was clicked with the mouse, so that the next Enter belongs to the page instead of
 * pressing the control again. A control that was reached by keyboard keeps it.
 */
export function letGo(e: MouseEvent, controls: string): void {
  if (e.detail > 0) (e.target as HTMLElement).closest<HTMLElement>(controls)?.blur()
}
