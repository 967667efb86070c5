import { useDesk } from './desk'
import { remember } from './remember'

/** The page a ledger was left on. */
export const usePlace = () => remember('page', '')

/** Where a ledger is taken up: the page it was left on, at first where its work begins; without one the welcome page. */
export function startPage(): string {
  const desk = useDesk()
  if (!desk.open) return desk.state ? 'welcome' : 'overview'
  return usePlace().value || (desk.state?.planId ? 'overview' : 'import')
}
