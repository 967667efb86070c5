/**
 * The shapes that cross the bridge, one for one with the DTOs of package app and the nouns of package ledger.
 * Dates are 2006-01-02, moments RFC 3339, rates points of 100; lists are never null.
 */
export type Role = 'lead' | 'support' | 'undivided'
export type Meaning = 'done' | 'ahead' | 'on' | 'behind' | 'none' | 'na' | 'wait'
export type Op = '>=' | '~' | '=' | '<='
export type IndicatorKind = 'growth' | 'level' | 'new'
export type Cadence = 'week' | 'ten_days' | 'month' | 'quarter' | 'half_year' | 'year'
export type TaskState = 'active' | 'adjusted' | 'merged' | 'cancelled'
export type Claim = '' | 'done' | 'on' | 'slow' | 'none'
export type UnitKind = 'bureau' | 'party' | 'town' | 'park' | 'vertical' | 'company' | 'court' | 'other' | ''

export interface Step { job: string; done: number; total: number; at: string }
export interface Saved { path: string; url: string; files: string[]; count: number; note: string }
export interface Problem { code: string; task: string; message: string; index: number }
export interface Span { start: number; end: number }
export interface Refusal { code: string; params: Record<string, string> }

// --- desk
export interface DeskState {
  open: boolean; path: string; name: string; writable: boolean; holder: string; who: string; savedAt: string
  undo: string; redo: string; planId: number; planTitle: string; issuer: string; year: number; tasks: number; units: number
  risk: string; today: string; version: string; badges: Badges
}
/** What is in a ledger file, and what a restore would put in whose place. */
export interface LedgerBrief { name: string; plan: string; tasks: number; returns: number; frozen: number; savedAt: string }
export interface Restoring { backup: LedgerBrief; now: LedgerBrief; slips: string[] }
export interface Badges { import: number; collect: number; judge: number; slips: number }
export interface Audit { id: number; at: string; who: string; command: string; summary: string; undone: boolean; changes: number }
/** One row that a command changed, as people speak of it; fields before and after, "" where empty. */
export interface LogRow { table: string; kind: 'added' | 'changed' | 'removed'; of: string; fields: LogField[] }
export interface LogField { name: string; before: string; after: string }
export interface Class { key: string; meaning: Meaning; word: string; letter: string; light: string; dark: string; hint: string }
export interface Scheme { id: number; key: string; name: string; tolerance: number; severe: number; classes: Class[] }
export interface Settings {
  who: string; office: string; masthead: string; addressees: string; limit: number; cadence: Cadence; schemeId: number; schemes: Scheme[]
}

// --- periods
export interface Period {
  id: number; planId: number; key: string; name: string; short: string; start: string; end: string; due: string
  state: 'open' | 'frozen'; frozenAt: string
}
/** Units whose standing another last day would change. */
export interface DueEffect { inTime: string[]; late: string[] }
export interface PeriodInfo extends Period { current: boolean; daysLeft: number; expected: number }

/** Everything the frame stands on, in one answer. */
export interface Opening { state: DeskState; settings: Settings | null; periods: PeriodInfo[]; remembered: Record<string, string> }
/** Opening and the overview, where the ledger was left on it. */
export interface First extends Opening { overview: Overview | null }

// --- tasks
export interface Assignment { unitId: number; name: string; role: Role }
export interface Indicator { name: string; op: Op; value: number; unit: string; kind: IndicatorKind; text: string }
export interface Target extends Indicator { id: number; confirmed: boolean }
export interface Milestone { when: string; due: string; text: string; person: string }
export interface Task {
  id: number; planId: number; parentId: number; no: string; sort: number; section: string[]; text: string; deadline: string
  state: TaskState; assignments: Assignment[]; leaders: string[]; persons: string[]; indicators: Target[]; milestones: Milestone[]
  source: Span; note: string
}
export interface TargetProgress {
  targetId: number; name: string; op: Op; kind: IndicatorKind; target: number; unit: string; value: number | null
  rate: number | null; expected: number; deviation: number | null; falls?: boolean; fewer?: boolean; picked?: string
  /** Its own term as printed, where it has one: what is due goes by that and not by the year. */
  term?: string
}
export interface TaskRow extends Task {
  leadNames: string; leaderNow: string[]; statuses: string[]; now: string; headline: TargetProgress | null; called: string; pinyin: string; reported: boolean
  /** In the figures of the period looked at. */
  counted: boolean
  /** How it stands to a frozen period that was otherwise then; the number of the task it was split off. */
  standing: Standing; whole: string
}
export type Standing = '' | 'split' | 'item' | 'added' | 'cancelled'
export interface ShownGrid { filter: string; period: string; columns: string[]; apart: boolean; lines: { taskId: number; group: string }[] }
export interface Excerpt { file: string; before: string; text: string; after: string }
/** belated: targets whose figure what came after the freeze made another one. */
export interface PeriodProgress { period: string; targets: TargetProgress[]; belated: TargetProgress[] }
/** What frozen periods have of the task that one was split off. */
export interface WholeTask { no: string; returns: Return[]; findings: Finding[] }
export interface FieldChange { field: string; before: string; after: string }
export interface Change {
  id: number; taskId: number; importId: number; at: string; who: string; kind: 'added' | 'belated' | TaskState; basis: string; fields: FieldChange[]
}
export interface TaskDetail {
  task: Task; excerpt: Excerpt; periods: PeriodInfo[]; returns: Return[]; findings: Finding[]; progress: PeriodProgress[]; changes: Change[]
  slips: SlipRow[]; whole: WholeTask | null
}

// --- returns
export interface Check { code: string; message: string }
export interface ReturnValue { targetId: number; value: number }
export interface Return {
  id: number; periodId: number; taskId: number; unitId: number; unitName: string; text: string; claim: Claim; values: ReturnValue[]
  problems: string; next: string; received: string; due: string; late: boolean; state: 'received' | 'accepted' | 'sent_back'; reason: string
  file: string; checks: Check[]; belated: boolean
}
export interface Liaison { name: string; post: string; phone: string }
export type BoardState = 'unsent' | 'sent' | 'returned' | 'accepted' | 'sent_back'
export interface BoardUnit {
  unitId: number; name: string; kind: UnitKind; state: BoardState; late: boolean; daysLate: number; silent: boolean; tasks: number
  answered: number; missing: string[]; sentBack: number; doubts: Remark[]; received: string; belated: number; belatedOn: string; reminded: number; liaison: Liaison; note: string; reason: string
}
export interface Board { period: Period; units: BoardUnit[] }
export interface Remark { code: string; place: string; message: string }
export type Outcome = 'refused' | 'changed' | 'taken' | 'skipped'
export interface CollectedFile { file: string; unitName: string; unitId: number; outcome: Outcome; taken: number; reasons: Remark[]; reply: string }
export interface Collected { at: string; files: CollectedFile[]; units: number; tasks: number }
export interface UnitReturn { task: Task; return: Return | null; belated: Return | null; last: Return | null }
export interface Reminders { text: string; announces: boolean; units: BoardUnit[] }

// --- slips
export type SlipForm = 'remind' | 'assign' | 'urge' | 'supervise'
export interface SlipStep { kind: string; name: string; short: string; letter: string; days: number; form: SlipForm }
export interface Ladder { id: number; name: string; steps: SlipStep[] }
export interface LadderSettings { ladders: Ladder[]; used: number }
export type SlipState = 'open' | 'answered' | 'closed' | 'withdrawn' | 'void'
export interface SlipTask { taskId: number; no: string; text: string; status: string; word: string; standing: string; running: number }
export interface Slip {
  id: number; planId: number; periodKey: string; kind: string; name: string; form: SlipForm; series: string; year: number; seq: number; number: string
  unitId: number; unit: string; leaders: string[]; persons: string[]; tasks: SlipTask[]; reason: string; requirement: string; issued: string; due: string
  state: SlipState; reply: string; replied: string; ended: string; note: string
}
export interface SlipRow extends Slip { daysOver: number }
export interface SlipMention { id: number; number: string; kind: string; state: SlipState; due: string }
export interface SlipProposal {
  taskId: number; no: string; text: string; status: string; unitId: number; unit: string; running: number; kind: string; reason: string; last: SlipMention | null
}
export interface SlipBoard { period: Period; ladder: Ladder; proposals: SlipProposal[]; slips: SlipRow[] }
export interface SlipWanted { taskId: number; unitId: number }

// --- inspections
export type Verdict = '' | 'true' | 'mostly' | 'false'
export interface InspectionTask { id: number; taskId: number; no: string; text: string; verdict: Verdict; finding: string }
export interface Photo { id: number; hash: string; name: string; caption: string }
export interface Rectification {
  id: number; unitId: number; unit: string; text: string; due: string; report: string; reported: string; result: '' | 'passed' | 'failed'; rechecked: string
}
export interface Inspection {
  id: number; planId: number; unitId: number; unit: string; date: string; place: string; people: string[]; hosts: string; methods: string[]
  state: 'planned' | 'visited' | 'concluded'; tasks: InspectionTask[]; photos: Photo[]; rectifications: Rectification[]; conclusion: string; concluded: string; note: string
}
export interface InspectionView extends Inspection { checks: Check[] }

// --- scores
export interface ScoreRule { key: string; name: string; each: string; points: number; cap: number }
export interface ScoreGroup { name: string; kinds: UnitKind[] }
export interface RuleSet { id: number; name: string; base: number; most: number; rules: ScoreRule[]; groups: ScoreGroup[]; at: string; by: string }
export interface ScoreLine { rule: string; name: string; each: string; count: number; points: number; evidence: string[] }
export interface ScoreEntry { id: number; planId: number; unitId: number; unit: string; points: number; reason: string; basis: string; proposer: string; date: string }
export interface UnitScore { unitId: number; name: string; group: string; lead: number; score: number; rank: number; never: boolean; lines: ScoreLine[]; entries: ScoreEntry[] }
export interface ScoreBoard {
  period: Period; partial: boolean; rules: RuleSet; used: number; versions: RuleSet[]; presets: RuleSet[]; countable: ScoreRule[]; scores: UnitScore[]; entries: ScoreEntry[]
}

// --- findings
export interface Finding {
  id: number; taskId: number; periodId: number; status: string; proposed: string; reason: string; basis: string; by: string; at: string
}
export interface QueueRow { taskId: number; no: string; section: string[]; text: string; status: string; proposed: string; reason: string; doubts: number }
export interface Queue { judged: number; total: number; doubtful: number; proposed: number; unasked: boolean; rows: QueueRow[] }
export interface Proposal { status: string; reason: string; doubts: Check[] }
export interface CaseHistory { period: string; status: string; basis: string; whole: string; values: TargetProgress[] }
export interface Case {
  task: Task; finding: Finding | null; proposal: Proposal; progress: TargetProgress[]
  returns: Return[]; lastReturns: Return[]; history: CaseHistory[]; differing: Disagreement[]; overdue: boolean
}
/** A target that units report differently; unit 0 of a pick is the sum of all. */
export interface Pick { periodId: number; targetId: number; unitId: number; by: string; at: string }
export interface UnitValue { unitId: number; unit: string; value: number }
export interface Disagreement { targetId: number; name: string; unit: string; additive: boolean; values: UnitValue[]; pick: Pick | null }
export interface ReadyUnit { unitId: number; name: string; tasks: number[] }
export interface Readiness {
  total: number; undecided: number[]; waiting: ReadyUnit[]; doubtful: number[]; differing: number[]; silent: ReadyUnit[]; sentBack: ReadyUnit[]; unasked: boolean; early: boolean; skipped: string[]
}
export interface Proposed { proposed: number; doubtful: number }

// --- figures of a period
export interface Share { count: number; of: number }
export interface ClassTally { key: string; word: string; meaning: Meaning; share: Share; previous: number; tasks: number[] }
export interface SectionTally { name: string; counted: number; classes: number[]; done: Share; inTime: Share; tasks: number[] }
export interface UnitTally { unitId: number; name: string; kind: UnitKind; counted: number; classes: number[]; done: Share; inTime: Share; tasks: number[] }
export interface Moves { comparable: number; up: number[]; down: number[]; same: number[] }
export interface Named {
  taskId: number; no: string; text: string; units: Assignment[]; class: string; word: string; meaning: Meaning; reason: string; points: number | null; line: string
}
export interface OpenPromise { taskId: number; no: string; units: Assignment[]; promise: string }
export interface Demand { taskId: number; no: string; unitId: number; unit: string; next: string }
export interface SnapshotUnit { unitId: number; name: string; kind: UnitKind; asked: number; answered: number; sentBack: number; received: string; daysLate: number; silent: boolean }
export interface Reporting { asked: number; inTime: number; late: SnapshotUnit[]; silent: SnapshotUnit[]; items: number; answered: number }
export interface TargetTally extends TargetProgress { taskId: number; no: string; units: Assignment[]; status: string }
export interface Totals {
  all: number; dropped: number[]; counted: number; unjudged: number[]; classes: ClassTally[]; done: Share; inTime: Share
  sections: SectionTally[]; units: UnitTally[]; moves: Moves; laggards: Named[]; repeated: number[]; praised: Named[]
  promises: OpenPromise[]; demands: Demand[]; targets: TargetTally[]; reporting: Reporting
}

// --- overview
export interface WaitItem { key: string; count: number; note: string }
/** tasks are the judged ones, the `behind` first of them behind or not begun. */
export interface HeatCell { behind: number; judged: number; tasks: number[] }
export interface HeatRow { unitId: number; name: string; tasks: number[]; cells: HeatCell[] }
export interface MoveRow { taskId: number; no: string; text: string; from: string; to: string; up: boolean }
export interface ProgressRow extends TargetProgress { taskId: number; no: string; status: string }
export interface Overview {
  period: Period; scheme: Scheme; waiting: WaitItem[]; totals: Totals; heat: HeatRow[]; moves: MoveRow[]; progress: ProgressRow[]
}

// --- units
export interface Alias { id: number; name: string; confirmed: boolean; reason: string }
export interface Member { unitId: number; name: string; from: string; to: string }
export interface Unit {
  id: number; name: string; short: string; kind: UnitKind; isGroup: boolean; sort: number; aliases: Alias[]; members: Member[]
  liaison: Liaison; active: boolean
}
export interface UnitRow extends Unit { leads: number; supports: number; called: string; pinyin: string }
export interface UnitProposal {
  kind: 'alias' | 'group'; unitId: number; name: string; intoId: number; into: string; members: Member[]; reason: string
}
export interface UnitImport { units: number; added: number; leaders: number; problems: Problem[] }
export interface Leader { id: number; name: string; post: string; from: string; to: string; sort: number }
/** How many tasks name a leader; id 0 where only the notice knows him. */
export interface LeaderRow extends Leader { tasks: number }

// --- imports
export interface Notice { title: string; issuer: string; docNo: string; date: string; year: number }
export interface DraftUnit { name: string; role: Role }
export interface DraftGoal { when: string; text: string }
export interface Draft {
  no: string; section: string[]; text: string; leaders: string[]; persons: string[]; units: DraftUnit[]; deadline: string
  milestones: DraftGoal[]; indicators: Indicator[]; source: Span
}
export interface ImportItem { key: number; state: 'pending' | 'confirmed' | 'dropped'; draft: Draft; problems: Problem[]; taskId: number }
export interface SourceLine { text: string; start: number; heading: number; strong: boolean; table: number; row: number; col: number }
export interface ImportView {
  id: number; planId: number; fileName: string; fileHash: string; at: string; notice: Notice; items: ImportItem[]; problems: Problem[]; source: SourceLine[]
  relation: Relation; gone: number[]; amends: Amends | null
  /** Numbers among those just confirmed that other tasks bear too. */
  shared: string[]
}
/** What a notice is to the plan of its year: nothing, a correction of it, or tasks besides it. */
export type Relation = '' | 'corrects' | 'adds'
export interface ItemChange { key: number; taskId: number; fields: FieldChange[]; items: Task[] }
export interface ItemText { taskId: number; text: string }
export interface Amends {
  title: string; docNo: string; issuer: string; tasks: number; found: number; changed: ItemChange[]; gone: Task[]; taken: number[]
}
export interface ImportBrief { id: number; fileName: string; at: string; title: string; pending: number; total: number }

// --- bulletins
export type BulletinState = 'draft' | 'approved' | 'issued'
export interface Bulletin {
  id: number; periodId: number; state: BulletinState; masthead: string; number: string; date: string; office: string; addressees: string
  approvedBy: string; approvedAt: string; edits: Record<string, string>; charts: boolean
}
export interface SnapshotTask extends Task {
  returns: Return[]; status: string; previousStatus: string; previousWhole?: string; basis: string; promise: string; progress: TargetProgress[]
}
export interface BulletinView {
  bulletin: Bulletin; frozen: boolean; paper: Paper | null; totals: Totals; scheme: Scheme; refusal: Refusal | null; tasks: SnapshotTask[]
}

// --- the paper: one document, the same for docx, pdf and screen; lengths in mm, type sizes in points
export type BlockKind =
  | 'masthead' | 'issue' | 'imprint' | 'title' | 'addressee' | 'heading1' | 'heading2' | 'heading3' | 'heading4' | 'text' | 'annexList'
  | 'signature' | 'signDate' | 'annexLabel' | 'annexTitle' | 'note' | 'table' | 'blank' | 'colophon' | 'figure' | 'docNumber' | 'letterHead' | 'letterNo' | 'subtitle' | 'photo'
export interface Layout { width: number; height: number; top: number; left: number; right: number; bottom: number; lines: number; charsInLine: number; unnumbered: boolean }
export interface PaperSpan { text: string; ref: string }
export interface PaperColumn { head: string; width: number; align: 'left' | 'center' | 'right'; inset?: number }
export interface PaperLook { span?: number; fill?: string; ink?: string; strong?: boolean; align?: 'left' | 'center' | 'right' }
export interface PaperTable {
  columns: PaperColumn[]; rows: PaperSpan[][]; size: number; total: boolean; headless?: boolean; looks?: PaperLook[][]; heights?: number[]; pad?: number
}
/** A figure of the paper; svg is its drawing, width mm. */
export interface PaperSeries { name: string; letter: string; colour: string; hatch: string }
export interface PaperChartRow { name: string; values: number[]; note: string; ref: string }
export interface PaperChart { form: string; title: string; unit: string; max: number; series: PaperSeries[]; rows: PaperChartRow[]; width: number; svg: string }
/** A photo of the ledger, mm. */
export interface PaperPicture { hash: string; width: number; height: number }
export interface PaperBlock { kind: BlockKind; key: string; spans: PaperSpan[] | null; aside: string; copies?: string[]; table: PaperTable | null; chart?: PaperChart; picture?: PaperPicture; sealed?: boolean; edited: boolean; size: number }
export interface PaperSection { landscape: boolean; unnumbered?: boolean; blocks: PaperBlock[] }
/** What of a block stands on a page: characters (with the ends of its lines) or rows, half-open; top and drawn in points. */
export interface PaperPiece { block: number; from: number; to: number; ends: number[]; top: number; drawn: number }
export interface PaperPage { section: number; pieces: PaperPiece[] }
export interface Paper { title: string; office: string; date: string; layout: Layout; sections: PaperSection[]; pages: PaperPage[]; warnings: Check[]; reworded?: Reworded[] }
/** A paragraph with the clerk's own words, and what the rules would say; `gone`: it was emptied. */
export interface Reworded { key: string; text: string; gone: boolean }
/** What an office may change of a kind of paper; wording by key, {name} in it stands for a fact. */
export interface PaperTemplate { kind: string; redHead: string; wording: Record<string, string>; layout: Layout }
export interface TemplateView { template: PaperTemplate; preset: PaperTemplate; names: string[] }
export interface PaperOrigin { tasks: SnapshotTask[]; units: SnapshotUnit[] }
export interface Printer { name: string; usual: boolean }
export interface PrintJob { path: string; printer: string; copies: number; duplex: boolean; sheet: string }

export type PaperNeeds = 'period' | 'leader' | 'slip' | 'inspection'
export interface PaperKind { key: string; name: string; needs: PaperNeeds }
export interface PaperChoice { who: string; name: string }
