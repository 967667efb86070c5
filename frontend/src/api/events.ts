import { inWindow } from './call'
import { token } from './token'
import type { Step } from './types'

/** Listens to the progress of long work; returns how to stop listening. */
export function onProgress(hear: (step: Step) => void): () => void {
  if (inWindow()) return window.runtime?.EventsOn('progress', (step) => hear(step as Step)) ?? (() => {})
  const source = new EventSource(`/events?token=${encodeURIComponent(token())}`)
  source.addEventListener('progress', (e) => hear(JSON.parse((e as MessageEvent<string>).data) as Step))
  return () => source.close()
}
