const key = 'ducha-token'

/** The token of this `serve` session: taken once from the address (#token=… or ?token=…), then kept for the tab. */
export function token(): string {
  return sessionStorage.getItem(key) ?? ''
}

/** Moves the token out of the address, so that it neither shows nor travels with a copied link. */
export function takeToken(location: Location, history: History): void {
  const found = tokenIn(location.search, location.hash)
  if (!found) return
  sessionStorage.setItem(key, found)
  history.replaceState(null, '', location.pathname)
}

/** Finds the token in a query or a fragment, "" where there is none. */
export function tokenIn(search: string, hash: string): string {
  const query = new URLSearchParams(search).get('token')
  if (query) return query
  const fragment = hash.replace(/^#\/?\??/, '')
  const named = new URLSearchParams(fragment).get('token')
  if (named) return named
  return /^[A-Za-z0-9_-]{16,}$/.test(fragment) ? fragment : ''
}
