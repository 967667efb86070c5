import { call } from './call'
import type * as T from './types'

export { ApiError, toApiError } from './error'
export { inWindow } from './call'
export { written } from './written'
export { copyText } from './clipboard'
export { epoch } from './epoch'
export { onProgress } from './events'
export * as files from './files'
export { takeToken } from './token'
export { logTrouble } from './trouble'
export { onWaiting } from './waiting'
export type * from './types'

/** The ledger file on the desk, its log and the office's settings. */
export const desk = {
  state: () => call<T.DeskState>('Desk', 'State'),
  opening: () => call<T.Opening>('Desk', 'Opening'),
  first: () => call<T.First>('Desk', 'First'),
  open: (path: string) => call<T.DeskState>('Desk', 'Open', [path]),
  sample: () => call<T.DeskState>('Desk', 'Sample'),
  close: () => call<void>('Desk', 'Close'),
  recent: () => call<string[]>('Desk', 'Recent'),
  remember: (key: string, value: string, everywhere: boolean) => call<void>('Desk', 'Remember', [key, value, everywhere]),
  undo: () => call<T.Audit>('Desk', 'Undo'),
  redo: () => call<T.Audit>('Desk', 'Redo'),
  log: (before: number, limit: number) => call<T.Audit[]>('Desk', 'Log', [before, limit]),
  changes: (auditId: number) => call<T.LogRow[]>('Desk', 'Changes', [auditId]),
  backup: (path: string) => call<T.Saved>('Desk', 'Backup', [path]),
  lookAt: (path: string) => call<T.Restoring>('Desk', 'LookAt', [path]),
  restore: (path: string) => call<T.DeskState>('Desk', 'Restore', [path]),
  check: () => call<T.Problem[]>('Desk', 'Check'),
  cancel: (job: string) => call<void>('Desk', 'Cancel', [job]),
}

/** What the office decides once: its names, its words, its vocabulary of statuses. */
export const settings = {
  save: (s: T.Settings) => call<void>('Settings', 'Save', [s]),
  saveScheme: (s: T.Scheme) => call<T.Scheme>('Settings', 'SaveScheme', [s]),
  deleteScheme: (id: number) => call<void>('Settings', 'DeleteScheme', [id]),
  ladders: () => call<T.LadderSettings>('Settings', 'Ladders'),
  saveLadder: (l: T.Ladder) => call<T.Ladder>('Settings', 'SaveLadder', [l]),
  useLadder: (id: number) => call<void>('Settings', 'UseLadder', [id]),
}

export const periods = {
  dueEffect: (key: string, due: string) => call<T.DueEffect>('Periods', 'DueEffect', [key, due]),
  setDue: (key: string, due: string, anew: boolean) => call<void>('Periods', 'SetDue', [key, due, anew]),
  setCadence: (c: T.Cadence) => call<void>('Periods', 'SetCadence', [c]),
}

export const overviews = { get: (period: string) => call<T.Overview>('Overviews', 'Get', [period]) }

export const tasks = {
  list: (period: string) => call<T.TaskRow[]>('Tasks', 'List', [period]),
  get: (id: number) => call<T.TaskDetail>('Tasks', 'Get', [id]),
  save: (task: T.Task) => call<T.Task>('Tasks', 'Save', [task]),
  saveMany: (list: T.Task[]) => call<T.Task[]>('Tasks', 'SaveMany', [list]),
  split: (id: number, texts: string[]) => call<void>('Tasks', 'Split', [id, texts]),
  change: (ids: number[], state: T.TaskState, basis: string) => call<void>('Tasks', 'Change', [ids, state, basis]),
  assign: (ids: number[], unit: string, role: T.Role) => call<void>('Tasks', 'Assign', [ids, unit, role]),
  confirmTargets: (ids: number[]) => call<number>('Tasks', 'ConfirmTargets', [ids]),
  search: (query: string) => call<number[]>('Tasks', 'Search', [query]),
  export: (path: string) => call<T.Saved>('Tasks', 'Export', [path]),
  exportShown: (path: string, shown: T.ShownGrid) => call<T.Saved>('Tasks', 'ExportShown', [path, shown]),
}

export const units = {
  list: () => call<T.UnitRow[]>('Units', 'List'),
  save: (u: T.Unit) => call<T.Unit>('Units', 'Save', [u]),
  delete: (id: number) => call<void>('Units', 'Delete', [id]),
  merge: (from: number, into: number) => call<void>('Units', 'Merge', [from, into]),
  proposals: () => call<T.UnitProposal[]>('Units', 'Proposals'),
  settle: (p: T.UnitProposal, accept: boolean) => call<void>('Units', 'Settle', [p, accept]),
  import: (path: string) => call<T.UnitImport>('Units', 'Import', [path]),
  importCells: (cells: string[][]) => call<T.UnitImport>('Units', 'ImportCells', [cells]),
  export: (path: string) => call<T.Saved>('Units', 'Export', [path]),
  leaders: () => call<T.LeaderRow[]>('Units', 'Leaders'),
  saveLeader: (l: T.Leader) => call<T.Leader>('Units', 'SaveLeader', [l]),
  deleteLeader: (id: number) => call<void>('Units', 'DeleteLeader', [id]),
}

export const imports = {
  read: (path: string) => call<T.ImportView>('Imports', 'Read', [path]),
  list: () => call<T.ImportBrief[]>('Imports', 'List'),
  get: (id: number) => call<T.ImportView>('Imports', 'Get', [id]),
  saveItem: (id: number, item: T.ImportItem) => call<T.ImportView>('Imports', 'SaveItem', [id, item]),
  split: (id: number, key: number, at: number) => call<T.ImportView>('Imports', 'Split', [id, key, at]),
  join: (id: number, key: number) => call<T.ImportView>('Imports', 'Join', [id, key]),
  drop: (id: number, keys: number[], drop: boolean) => call<T.ImportView>('Imports', 'Drop', [id, keys, drop]),
  confirm: (id: number, keys: number[]) => call<T.ImportView>('Imports', 'Confirm', [id, keys]),
  take: (id: number, keys: number[], gone: number[]) => call<T.ImportView>('Imports', 'Take', [id, keys, gone]),
  takeSplit: (id: number, key: number, items: T.ItemText[]) => call<T.ImportView>('Imports', 'TakeSplit', [id, key, items]),
  keep: (id: number, gone: number[]) => call<T.ImportView>('Imports', 'Keep', [id, gone]),
  part: (id: number, key: number) => call<T.ImportView>('Imports', 'Part', [id, key]),
  relate: (id: number, relation: T.Relation) => call<T.ImportView>('Imports', 'Relate', [id, relation]),
  saveNotice: (id: number, n: T.Notice) => call<T.ImportView>('Imports', 'SaveNotice', [id, n]),
  discard: (id: number) => call<void>('Imports', 'Discard', [id]),
}

export const returns = {
  board: (period: string) => call<T.Board>('Returns', 'Board', [period]),
  makeForms: (period: string, dir: string) => call<T.Saved>('Returns', 'MakeForms', [period, dir]),
  collect: (period: string, paths: string[]) => call<T.Collected>('Returns', 'Collect', [period, paths]),
  collectBelated: (period: string, paths: string[]) => call<T.Collected>('Returns', 'CollectBelated', [period, paths]),
  saveBelated: (period: string, r: T.Return) => call<T.Return>('Returns', 'SaveBelated', [period, r]),
  dropBelated: (period: string, unitId: number, taskId: number) => call<void>('Returns', 'DropBelated', [period, unitId, taskId]),
  lastCollected: (period: string) => call<T.Collected | null>('Returns', 'LastCollected', [period]),
  ofUnit: (period: string, unitId: number) => call<T.UnitReturn[]>('Returns', 'OfUnit', [period, unitId]),
  accept: (period: string, unitIds: number[]) => call<number>('Returns', 'Accept', [period, unitIds]),
  acceptOne: (period: string, unitId: number, taskId: number) => call<void>('Returns', 'AcceptOne', [period, unitId, taskId]),
  sendBack: (period: string, unitId: number, taskIds: number[], reason: string) => call<string>('Returns', 'SendBack', [period, unitId, taskIds, reason]),
  save: (period: string, r: T.Return) => call<T.Return>('Returns', 'Save', [period, r]),
  reminders: (period: string) => call<T.Reminders>('Returns', 'Reminders', [period]),
  remind: (period: string, unitIds: number[], note: string) => call<void>('Returns', 'Remind', [period, unitIds, note]),
}

export const findings = {
  queue: (period: string) => call<T.Queue>('Findings', 'Queue', [period]),
  case: (period: string, taskId: number) => call<T.Case>('Findings', 'Case', [period, taskId]),
  propose: (period: string) => call<T.Proposed>('Findings', 'Propose', [period]),
  decide: (period: string, taskId: number, status: string, basis: string) =>
    call<T.Finding>('Findings', 'Decide', [period, taskId, status, basis]),
  pick: (period: string, taskId: number, targetId: number, unitId: number) => call<void>('Findings', 'Pick', [period, taskId, targetId, unitId]),
  acceptProposals: (period: string, taskIds: number[]) => call<number>('Findings', 'AcceptProposals', [period, taskIds]),
  readiness: (period: string) => call<T.Readiness>('Findings', 'Readiness', [period]),
  freeze: (period: string) => call<T.Period>('Findings', 'Freeze', [period]),
}

/** Numbered papers to units: who should get the next one, issue, answer, close, withdraw. */
export const slips = {
  board: (period: string) => call<T.SlipBoard>('Slips', 'Board', [period]),
  draft: (period: string, kind: string, wanted: T.SlipWanted[]) => call<T.Slip[]>('Slips', 'Draft', [period, kind, wanted]),
  issue: (drafts: T.Slip[]) => call<T.Slip[]>('Slips', 'Issue', [drafts]),
  answer: (id: number, day: string, text: string) => call<T.SlipRow>('Slips', 'Answer', [id, day, text]),
  close: (id: number, day: string, note: string) => call<T.SlipRow>('Slips', 'Close', [id, day, note]),
  reopen: (id: number, due: string, reason: string) => call<T.SlipRow>('Slips', 'Reopen', [id, due, reason]),
  extend: (id: number, due: string) => call<T.SlipRow>('Slips', 'Extend', [id, due]),
  withdraw: (id: number, reason: string) => call<T.SlipRow>('Slips', 'Withdraw', [id, reason]),
}

/** Visits on site. */
export const inspections = {
  list: () => call<T.InspectionView[]>('Inspections', 'List'),
  methods: () => call<string[]>('Inspections', 'Methods'),
  save: (v: T.Inspection) => call<T.InspectionView>('Inspections', 'Save', [v]),
  delete: (id: number) => call<void>('Inspections', 'Delete', [id]),
  addPhotos: (id: number, paths: string[]) => call<T.InspectionView>('Inspections', 'AddPhotos', [id, paths]),
  photo: (hash: string) => call<string>('Inspections', 'Photo', [hash]),
}

/** The year's scores by versions of the rules; version 0 is the one in use. */
export const scores = {
  board: (period: string, version: number) => call<T.ScoreBoard>('Scores', 'Board', [period, version]),
  saveRules: (s: T.RuleSet) => call<T.RuleSet>('Scores', 'SaveRules', [s]),
  useRules: (version: number) => call<void>('Scores', 'UseRules', [version]),
  saveEntry: (e: T.ScoreEntry) => call<T.ScoreEntry>('Scores', 'SaveEntry', [e]),
  deleteEntry: (id: number) => call<void>('Scores', 'DeleteEntry', [id]),
}

export const bulletins = {
  get: (period: string) => call<T.BulletinView>('Bulletins', 'Get', [period]),
  save: (period: string, b: T.Bulletin) => call<T.BulletinView>('Bulletins', 'Save', [period, b]),
  approve: (period: string, by: string) => call<T.BulletinView>('Bulletins', 'Approve', [period, by]),
  issue: (period: string, number: string, date: string) => call<T.BulletinView>('Bulletins', 'Issue', [period, number, date]),
  export: (period: string, dir: string) => call<T.Saved>('Bulletins', 'Export', [period, dir]),
}

/** All papers. who names the leader, slip or visit that the kind needs. */
export const papers = {
  list: () => call<T.PaperKind[]>('Papers', 'List'),
  choices: (kind: string, period: string) => call<T.PaperChoice[]>('Papers', 'Choices', [kind, period]),
  preview: (kind: string, period: string, who: string) => call<T.Paper>('Papers', 'Preview', [kind, period, who]),
  export: (kind: string, period: string, who: string, dir: string) => call<T.Saved>('Papers', 'Export', [kind, period, who, dir]),
  file: (kind: string, period: string, who: string, form: 'pdf' | 'docx') => call<T.Saved>('Papers', 'File', [kind, period, who, form]),
  origin: (kind: string, period: string, who: string, ref: string) => call<T.PaperOrigin>('Papers', 'Origin', [kind, period, who, ref]),
  template: (kind: string) => call<T.TemplateView>('Papers', 'Template', [kind]),
  saveTemplate: (x: T.PaperTemplate) => call<T.TemplateView>('Papers', 'SaveTemplate', [x]),
  try: (x: T.PaperTemplate, period: string, who: string) => call<T.Paper>('Papers', 'Try', [x, period, who]),
}
