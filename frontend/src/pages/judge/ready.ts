import type { Readiness } from '@/api'

/** One line of the freeze dialog. `stops` means the period cannot be frozen like this; `board` that the rows are units. */
export interface ReadyLine { words: string; count: number; tasks: number[]; units: string[]; stops: boolean; board: boolean }

/** What a clerk should see before freezing: what stops it first, then what goes on record as it is. */
export function readyLines(r: Readiness): ReadyLine[] {
  const line = (words: string, count: number, more: Partial<ReadyLine> = {}): ReadyLine => ({ words, count, tasks: [], units: [], stops: false, board: false, ...more })
  const names = (list: Readiness['silent']) => list.map((u) => u.name)
  return [
    line('judge.ready.undecided', r.undecided.length, { tasks: r.undecided, stops: true }),
    line('judge.ready.waiting', r.waiting.length, { units: names(r.waiting), stops: true, board: true }),
    line('judge.ready.differing', r.differing.length, { tasks: r.differing }),
    line('judge.ready.early', r.early ? 1 : 0),
    line('judge.ready.skipped', r.skipped.length, { units: r.skipped }),
    line('judge.ready.unasked', r.unasked ? 1 : 0, { board: true }),
    line('judge.ready.silent', r.unasked ? 0 : r.silent.length, { units: names(r.silent), tasks: tasksOf(r.silent) }),
    line('judge.ready.sentBack', r.sentBack.length, { units: names(r.sentBack), tasks: tasksOf(r.sentBack) }),
    line('judge.ready.doubtful', r.doubtful.length, { tasks: r.doubtful }),
  ].filter((l) => l.count > 0)
}

/** True while the period cannot be frozen. */
export function stops(r: Readiness): boolean {
  return r.undecided.length > 0 || r.waiting.length > 0
}

function tasksOf(units: Readiness['silent']): number[] {
  return [...new Set(units.flatMap((u) => u.tasks))]
}
