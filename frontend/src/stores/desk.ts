import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { ApiError, desk, epoch, written, type Audit, type DeskState, type First, type Opening, type Overview, type PeriodInfo, type Settings } from '@/api'
import { beside } from '@/ledger/period'
import { t } from '@/locale'
import { useJob } from './job'
import { useNotice } from './notice'
import { adopt, remember } from './remember'

/** The open ledger as every page sees it: state, periods, the period looked at, the office's vocabulary. */
export const useDesk = defineStore('desk', () => {
  const notice = useNotice()
  const job = useJob()
  const state = shallowRef<DeskState | null>(null)
  const settings = shallowRef<Settings | null>(null)
  const periods = shallowRef<PeriodInfo[]>([])
  const key = ref('')
  /** The period a ledger was left on, "" while that was the current one: a new start then follows the calendar. */
  const left = remember('period', '')
  let path = ''
  /** The first answer, asked for before there is anything to show it with, and the overview that came with it. */
  let asked: Promise<First> | null = null
  let overview: Overview | null = null
  /** Counts what changed the ledger; pages reload when it moves. */
  const revision = ref(0)
  const fresh = epoch()

  const open = computed(() => state.value?.open ?? false)
  const writable = computed(() => state.value?.writable ?? false)
  const scheme = computed(() => settings.value?.schemes.find((s) => s.id === settings.value?.schemeId) ?? settings.value?.schemes[0] ?? null)
  const period = computed(() => periods.value.find((p) => p.key === key.value) ?? null)
  const previous = computed(() => beside(periods.value, key.value, -1) ?? null)
  const frozen = computed(() => period.value?.state === 'frozen')

  /** Starts with what the window wrote into the page: the first picture is then whole. Else asks, which load hears of. */
  function begin(): boolean {
    const first = written()
    if (first) take(first)
    else (asked = desk.first()).catch(() => undefined)
    return first !== null
  }

  async function load(): Promise<void> {
    const first = asked
    asked = null // used once: a refusal must not come back when it is asked for again
    const answer = await fresh.latest<Opening | First>(() => first ?? desk.opening())
    if (answer) take(answer)
  }

  function take(answer: Opening | First): void {
    overview = 'overview' in answer ? answer.overview : null
    const known = path
    path = answer.state.path
    if (known !== path || !state.value) adopt(answer.remembered)
    if (known !== path) key.value = sessionStorage.getItem('period:' + path) ?? left.value
    state.value = answer.state
    settings.value = answer.settings
    periods.value = answer.periods
    if (!period.value) key.value = (periods.value.find((p) => p.current) ?? periods.value[0])?.key ?? ''
    revision.value++
  }

  /** The overview of a period, if it came with the first answer and nobody has looked at it yet. */
  function atHand(period: string): Overview | null {
    const known = overview?.period.key === period ? overview : null
    overview = null
    return known
  }

  watch(key, () => {
    if (!period.value) return
    left.value = period.value.current ? '' : key.value
    sessionStorage.setItem('period:' + path, key.value) // a reload of the page stays where it was, come what may
  })

  /** Opens a ledger by one of the ways of the welcome page and looks at its current period. */
  async function enter(way: () => Promise<DeskState>): Promise<boolean> {
    return attempt(async () => {
      await way()
      await load()
    })
  }

  /** Runs something that may be refused; says why when it was. */
  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      notice.clear()
      await work()
      return true
    } catch (error) {
      notice.fail(error)
      return false
    }
  }

  /** Moves with every command that can be undone; an export or a freeze leaves nothing to undo. */
  const mark = () => `${state.value?.undo} ${state.value?.savedAt}`

  /** While somebody else holds the file no command is even tried, by key or button; says who holds it. */
  function forbidden(): boolean {
    const s = state.value
    if (!s?.open || s.writable) return false
    notice.fail(s.holder ? new ApiError('ledger_read_only', { holder: s.holder }) : new ApiError('ledger_place_read_only', { file: s.name }))
    return true
  }

  /** Runs a command that changes the ledger, reloads what is seen and offers to undo it. */
  async function change(work: () => Promise<unknown>, said?: (answer: unknown) => string): Promise<boolean> {
    if (forbidden()) return false
    return attempt(async () => {
      const before = mark()
      const answer = await job.command(work)
      await load()
      const text = said?.(answer)
      if (text) notice.say(text, state.value?.undo !== '' && mark() !== before)
    })
  }

  async function step(way: () => Promise<Audit>, words: string): Promise<void> {
    if (forbidden()) return
    await attempt(async () => {
      const audit = await job.command(way)
      await load()
      notice.say(t(words, { what: audit.summary }))
    })
  }

  return {
    state, settings, periods, key, revision, open, writable, scheme, period, previous, frozen,
    begin, load, atHand, enter, attempt, change, forbidden,
    undo: () => (state.value?.undo ? step(desk.undo, 'top.undone') : Promise.resolve()),
    redo: () => (state.value?.redo ? step(desk.redo, 'top.redone') : Promise.resolve()),
    move: (by: 1 | -1) => (key.value = beside(periods.value, key.value, by)?.key ?? key.value),
  }
})
