export namespace app {
	
	export class ItemChange {
	    key: number;
	    taskId: number;
	    fields: ledger.FieldChange[];
	    items: ledger.Task[];
	
	    static createFrom(source: any = {}) {
	        return new ItemChange(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.taskId = source["taskId"];
	        this.fields = this.convertValues(source["fields"], ledger.FieldChange);
	        this.items = this.convertValues(source["items"], ledger.Task);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Amends {
	    title: string;
	    docNo: string;
	    issuer: string;
	    tasks: number;
	    found: number;
	    changed: ItemChange[];
	    gone: ledger.Task[];
	    taken: number[];
	
	    static createFrom(source: any = {}) {
	        return new Amends(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.title = source["title"];
	        this.docNo = source["docNo"];
	        this.issuer = source["issuer"];
	        this.tasks = source["tasks"];
	        this.found = source["found"];
	        this.changed = this.convertValues(source["changed"], ItemChange);
	        this.gone = this.convertValues(source["gone"], ledger.Task);
	        this.taken = source["taken"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Badges {
	    import: number;
	    collect: number;
	    judge: number;
	    slips: number;
	
	    static createFrom(source: any = {}) {
	        return new Badges(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.import = source["import"];
	        this.collect = source["collect"];
	        this.judge = source["judge"];
	        this.slips = source["slips"];
	    }
	}
	export class BoardUnit {
	    unitId: number;
	    name: string;
	    kind: string;
	    state: string;
	    late: boolean;
	    daysLate: number;
	    silent: boolean;
	    tasks: number;
	    answered: number;
	    missing: string[];
	    sentBack: number;
	    doubts: ledger.Remark[];
	    received: string;
	    belated: number;
	    belatedOn: string;
	    reminded: number;
	    liaison: ledger.Liaison;
	    note: string;
	    reason: string;
	
	    static createFrom(source: any = {}) {
	        return new BoardUnit(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.unitId = source["unitId"];
	        this.name = source["name"];
	        this.kind = source["kind"];
	        this.state = source["state"];
	        this.late = source["late"];
	        this.daysLate = source["daysLate"];
	        this.silent = source["silent"];
	        this.tasks = source["tasks"];
	        this.answered = source["answered"];
	        this.missing = source["missing"];
	        this.sentBack = source["sentBack"];
	        this.doubts = this.convertValues(source["doubts"], ledger.Remark);
	        this.received = source["received"];
	        this.belated = source["belated"];
	        this.belatedOn = source["belatedOn"];
	        this.reminded = source["reminded"];
	        this.liaison = this.convertValues(source["liaison"], ledger.Liaison);
	        this.note = source["note"];
	        this.reason = source["reason"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Board {
	    period: ledger.Period;
	    units: BoardUnit[];
	
	    static createFrom(source: any = {}) {
	        return new Board(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.period = this.convertValues(source["period"], ledger.Period);
	        this.units = this.convertValues(source["units"], BoardUnit);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class BulletinView {
	    bulletin: ledger.Bulletin;
	    frozen: boolean;
	    paper?: report.Paper;
	    totals: ledger.Totals;
	    scheme: ledger.Scheme;
	    refusal?: ledger.Error;
	    tasks: ledger.SnapshotTask[];
	
	    static createFrom(source: any = {}) {
	        return new BulletinView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.bulletin = this.convertValues(source["bulletin"], ledger.Bulletin);
	        this.frozen = source["frozen"];
	        this.paper = this.convertValues(source["paper"], report.Paper);
	        this.totals = this.convertValues(source["totals"], ledger.Totals);
	        this.scheme = this.convertValues(source["scheme"], ledger.Scheme);
	        this.refusal = this.convertValues(source["refusal"], ledger.Error);
	        this.tasks = this.convertValues(source["tasks"], ledger.SnapshotTask);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class CaseHistory {
	    period: string;
	    status: string;
	    basis: string;
	    whole: string;
	    values: ledger.TargetProgress[];
	
	    static createFrom(source: any = {}) {
	        return new CaseHistory(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.period = source["period"];
	        this.status = source["status"];
	        this.basis = source["basis"];
	        this.whole = source["whole"];
	        this.values = this.convertValues(source["values"], ledger.TargetProgress);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Case {
	    task: ledger.Task;
	    finding?: ledger.Finding;
	    proposal: ledger.Proposal;
	    progress: ledger.TargetProgress[];
	    returns: ledger.Return[];
	    lastReturns: ledger.Return[];
	    history: CaseHistory[];
	    differing: ledger.Disagreement[];
	    overdue: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Case(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.task = this.convertValues(source["task"], ledger.Task);
	        this.finding = this.convertValues(source["finding"], ledger.Finding);
	        this.proposal = this.convertValues(source["proposal"], ledger.Proposal);
	        this.progress = this.convertValues(source["progress"], ledger.TargetProgress);
	        this.returns = this.convertValues(source["returns"], ledger.Return);
	        this.lastReturns = this.convertValues(source["lastReturns"], ledger.Return);
	        this.history = this.convertValues(source["history"], CaseHistory);
	        this.differing = this.convertValues(source["differing"], ledger.Disagreement);
	        this.overdue = source["overdue"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class CollectedFile {
	    file: string;
	    unitId: number;
	    unitName: string;
	    outcome: string;
	    taken: number;
	    reasons: ledger.Remark[];
	    reply: string;
	
	    static createFrom(source: any = {}) {
	        return new CollectedFile(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.file = source["file"];
	        this.unitId = source["unitId"];
	        this.unitName = source["unitName"];
	        this.outcome = source["outcome"];
	        this.taken = source["taken"];
	        this.reasons = this.convertValues(source["reasons"], ledger.Remark);
	        this.reply = source["reply"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Collected {
	    at: string;
	    files: CollectedFile[];
	    units: number;
	    tasks: number;
	
	    static createFrom(source: any = {}) {
	        return new Collected(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.at = source["at"];
	        this.files = this.convertValues(source["files"], CollectedFile);
	        this.units = source["units"];
	        this.tasks = source["tasks"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class DeskState {
	    open: boolean;
	    path: string;
	    name: string;
	    writable: boolean;
	    holder: string;
	    who: string;
	    savedAt: string;
	    undo: string;
	    redo: string;
	    planId: number;
	    planTitle: string;
	    issuer: string;
	    year: number;
	    tasks: number;
	    units: number;
	    risk: string;
	    today: string;
	    version: string;
	    badges: Badges;
	
	    static createFrom(source: any = {}) {
	        return new DeskState(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.open = source["open"];
	        this.path = source["path"];
	        this.name = source["name"];
	        this.writable = source["writable"];
	        this.holder = source["holder"];
	        this.who = source["who"];
	        this.savedAt = source["savedAt"];
	        this.undo = source["undo"];
	        this.redo = source["redo"];
	        this.planId = source["planId"];
	        this.planTitle = source["planTitle"];
	        this.issuer = source["issuer"];
	        this.year = source["year"];
	        this.tasks = source["tasks"];
	        this.units = source["units"];
	        this.risk = source["risk"];
	        this.today = source["today"];
	        this.version = source["version"];
	        this.badges = this.convertValues(source["badges"], Badges);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class DueEffect {
	    inTime: string[];
	    late: string[];
	
	    static createFrom(source: any = {}) {
	        return new DueEffect(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.inTime = source["inTime"];
	        this.late = source["late"];
	    }
	}
	export class Excerpt {
	    file: string;
	    before: string;
	    text: string;
	    after: string;
	
	    static createFrom(source: any = {}) {
	        return new Excerpt(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.file = source["file"];
	        this.before = source["before"];
	        this.text = source["text"];
	        this.after = source["after"];
	    }
	}
	export class ProgressRow {
	    targetId: number;
	    name: string;
	    op: string;
	    kind: string;
	    falls?: boolean;
	    fewer?: boolean;
	    target: number;
	    unit: string;
	    value?: number;
	    picked?: string;
	    rate?: number;
	    expected: number;
	    term?: string;
	    until?: string;
	    round?: string;
	    stock?: boolean;
	    hoped?: boolean;
	    deviation?: number;
	    taskId: number;
	    no: string;
	    status: string;
	
	    static createFrom(source: any = {}) {
	        return new ProgressRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.targetId = source["targetId"];
	        this.name = source["name"];
	        this.op = source["op"];
	        this.kind = source["kind"];
	        this.falls = source["falls"];
	        this.fewer = source["fewer"];
	        this.target = source["target"];
	        this.unit = source["unit"];
	        this.value = source["value"];
	        this.picked = source["picked"];
	        this.rate = source["rate"];
	        this.expected = source["expected"];
	        this.term = source["term"];
	        this.until = source["until"];
	        this.round = source["round"];
	        this.stock = source["stock"];
	        this.hoped = source["hoped"];
	        this.deviation = source["deviation"];
	        this.taskId = source["taskId"];
	        this.no = source["no"];
	        this.status = source["status"];
	    }
	}
	export class MoveRow {
	    taskId: number;
	    no: string;
	    text: string;
	    from: string;
	    to: string;
	    up: boolean;
	
	    static createFrom(source: any = {}) {
	        return new MoveRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.taskId = source["taskId"];
	        this.no = source["no"];
	        this.text = source["text"];
	        this.from = source["from"];
	        this.to = source["to"];
	        this.up = source["up"];
	    }
	}
	export class HeatCell {
	    behind: number;
	    judged: number;
	    tasks: number[];
	
	    static createFrom(source: any = {}) {
	        return new HeatCell(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.behind = source["behind"];
	        this.judged = source["judged"];
	        this.tasks = source["tasks"];
	    }
	}
	export class HeatRow {
	    unitId: number;
	    name: string;
	    tasks: number[];
	    cells: HeatCell[];
	
	    static createFrom(source: any = {}) {
	        return new HeatRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.unitId = source["unitId"];
	        this.name = source["name"];
	        this.tasks = source["tasks"];
	        this.cells = this.convertValues(source["cells"], HeatCell);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class WaitItem {
	    key: string;
	    count: number;
	    note: string;
	
	    static createFrom(source: any = {}) {
	        return new WaitItem(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.count = source["count"];
	        this.note = source["note"];
	    }
	}
	export class Overview {
	    period: ledger.Period;
	    scheme: ledger.Scheme;
	    waiting: WaitItem[];
	    totals: ledger.Totals;
	    heat: HeatRow[];
	    moves: MoveRow[];
	    progress: ProgressRow[];
	
	    static createFrom(source: any = {}) {
	        return new Overview(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.period = this.convertValues(source["period"], ledger.Period);
	        this.scheme = this.convertValues(source["scheme"], ledger.Scheme);
	        this.waiting = this.convertValues(source["waiting"], WaitItem);
	        this.totals = this.convertValues(source["totals"], ledger.Totals);
	        this.heat = this.convertValues(source["heat"], HeatRow);
	        this.moves = this.convertValues(source["moves"], MoveRow);
	        this.progress = this.convertValues(source["progress"], ProgressRow);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class PeriodInfo {
	    id: number;
	    planId: number;
	    key: string;
	    name: string;
	    short: string;
	    start: string;
	    end: string;
	    due: string;
	    state: string;
	    frozenAt: string;
	    current: boolean;
	    daysLeft: number;
	    expected: number;
	
	    static createFrom(source: any = {}) {
	        return new PeriodInfo(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.planId = source["planId"];
	        this.key = source["key"];
	        this.name = source["name"];
	        this.short = source["short"];
	        this.start = source["start"];
	        this.end = source["end"];
	        this.due = source["due"];
	        this.state = source["state"];
	        this.frozenAt = source["frozenAt"];
	        this.current = source["current"];
	        this.daysLeft = source["daysLeft"];
	        this.expected = source["expected"];
	    }
	}
	export class OfficeSettings {
	    who: string;
	    office: string;
	    masthead: string;
	    addressees: string;
	    limit: number;
	    cadence: string;
	    schemeId: number;
	    schemes: ledger.Scheme[];
	
	    static createFrom(source: any = {}) {
	        return new OfficeSettings(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.who = source["who"];
	        this.office = source["office"];
	        this.masthead = source["masthead"];
	        this.addressees = source["addressees"];
	        this.limit = source["limit"];
	        this.cadence = source["cadence"];
	        this.schemeId = source["schemeId"];
	        this.schemes = this.convertValues(source["schemes"], ledger.Scheme);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class First {
	    state: DeskState;
	    settings?: OfficeSettings;
	    periods: PeriodInfo[];
	    remembered: Record<string, string>;
	    overview?: Overview;
	
	    static createFrom(source: any = {}) {
	        return new First(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.state = this.convertValues(source["state"], DeskState);
	        this.settings = this.convertValues(source["settings"], OfficeSettings);
	        this.periods = this.convertValues(source["periods"], PeriodInfo);
	        this.remembered = source["remembered"];
	        this.overview = this.convertValues(source["overview"], Overview);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	export class ImportBrief {
	    id: number;
	    fileName: string;
	    at: string;
	    title: string;
	    pending: number;
	    total: number;
	
	    static createFrom(source: any = {}) {
	        return new ImportBrief(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.fileName = source["fileName"];
	        this.at = source["at"];
	        this.title = source["title"];
	        this.pending = source["pending"];
	        this.total = source["total"];
	    }
	}
	export class SourceLine {
	    text: string;
	    start: number;
	    heading: number;
	    strong: boolean;
	    table: number;
	    row: number;
	    col: number;
	
	    static createFrom(source: any = {}) {
	        return new SourceLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.text = source["text"];
	        this.start = source["start"];
	        this.heading = source["heading"];
	        this.strong = source["strong"];
	        this.table = source["table"];
	        this.row = source["row"];
	        this.col = source["col"];
	    }
	}
	export class ImportView {
	    id: number;
	    planId: number;
	    fileName: string;
	    fileHash: string;
	    at: string;
	    notice: ledger.Notice;
	    items: ledger.ImportItem[];
	    relation: string;
	    gone: number[];
	    problems: ledger.Problem[];
	    source: SourceLine[];
	    amends?: Amends;
	    shared: string[];
	
	    static createFrom(source: any = {}) {
	        return new ImportView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.planId = source["planId"];
	        this.fileName = source["fileName"];
	        this.fileHash = source["fileHash"];
	        this.at = source["at"];
	        this.notice = this.convertValues(source["notice"], ledger.Notice);
	        this.items = this.convertValues(source["items"], ledger.ImportItem);
	        this.relation = source["relation"];
	        this.gone = source["gone"];
	        this.problems = this.convertValues(source["problems"], ledger.Problem);
	        this.source = this.convertValues(source["source"], SourceLine);
	        this.amends = this.convertValues(source["amends"], Amends);
	        this.shared = source["shared"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class InspectionView {
	    id: number;
	    planId: number;
	    unitId: number;
	    unit: string;
	    date: string;
	    place: string;
	    people: string[];
	    hosts: string;
	    methods: string[];
	    state: string;
	    tasks: ledger.InspectionTask[];
	    photos: ledger.Photo[];
	    rectifications: ledger.Rectification[];
	    conclusion: string;
	    concluded: string;
	    note: string;
	    checks: ledger.Check[];
	
	    static createFrom(source: any = {}) {
	        return new InspectionView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.planId = source["planId"];
	        this.unitId = source["unitId"];
	        this.unit = source["unit"];
	        this.date = source["date"];
	        this.place = source["place"];
	        this.people = source["people"];
	        this.hosts = source["hosts"];
	        this.methods = source["methods"];
	        this.state = source["state"];
	        this.tasks = this.convertValues(source["tasks"], ledger.InspectionTask);
	        this.photos = this.convertValues(source["photos"], ledger.Photo);
	        this.rectifications = this.convertValues(source["rectifications"], ledger.Rectification);
	        this.conclusion = source["conclusion"];
	        this.concluded = source["concluded"];
	        this.note = source["note"];
	        this.checks = this.convertValues(source["checks"], ledger.Check);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class ItemText {
	    taskId: number;
	    text: string;
	
	    static createFrom(source: any = {}) {
	        return new ItemText(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.taskId = source["taskId"];
	        this.text = source["text"];
	    }
	}
	export class LadderSettings {
	    ladders: ledger.Ladder[];
	    used: number;
	
	    static createFrom(source: any = {}) {
	        return new LadderSettings(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.ladders = this.convertValues(source["ladders"], ledger.Ladder);
	        this.used = source["used"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class LeaderRow {
	    id: number;
	    name: string;
	    post: string;
	    from: string;
	    to: string;
	    sort: number;
	    tasks: number;
	
	    static createFrom(source: any = {}) {
	        return new LeaderRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.post = source["post"];
	        this.from = source["from"];
	        this.to = source["to"];
	        this.sort = source["sort"];
	        this.tasks = source["tasks"];
	    }
	}
	export class LedgerBrief {
	    name: string;
	    plan: string;
	    tasks: number;
	    returns: number;
	    frozen: number;
	    savedAt: string;
	
	    static createFrom(source: any = {}) {
	        return new LedgerBrief(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.plan = source["plan"];
	        this.tasks = source["tasks"];
	        this.returns = source["returns"];
	        this.frozen = source["frozen"];
	        this.savedAt = source["savedAt"];
	    }
	}
	export class LogField {
	    name: string;
	    before: string;
	    after: string;
	
	    static createFrom(source: any = {}) {
	        return new LogField(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.before = source["before"];
	        this.after = source["after"];
	    }
	}
	export class LogRow {
	    table: string;
	    kind: string;
	    of: string;
	    fields: LogField[];
	
	    static createFrom(source: any = {}) {
	        return new LogRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.table = source["table"];
	        this.kind = source["kind"];
	        this.of = source["of"];
	        this.fields = this.convertValues(source["fields"], LogField);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	export class Opening {
	    state: DeskState;
	    settings?: OfficeSettings;
	    periods: PeriodInfo[];
	    remembered: Record<string, string>;
	
	    static createFrom(source: any = {}) {
	        return new Opening(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.state = this.convertValues(source["state"], DeskState);
	        this.settings = this.convertValues(source["settings"], OfficeSettings);
	        this.periods = this.convertValues(source["periods"], PeriodInfo);
	        this.remembered = source["remembered"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class PaperChoice {
	    who: string;
	    name: string;
	
	    static createFrom(source: any = {}) {
	        return new PaperChoice(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.who = source["who"];
	        this.name = source["name"];
	    }
	}
	export class PaperOrigin {
	    tasks: ledger.SnapshotTask[];
	    units: ledger.SnapshotUnit[];
	
	    static createFrom(source: any = {}) {
	        return new PaperOrigin(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.tasks = this.convertValues(source["tasks"], ledger.SnapshotTask);
	        this.units = this.convertValues(source["units"], ledger.SnapshotUnit);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class PeriodProgress {
	    period: string;
	    targets: ledger.TargetProgress[];
	    belated: ledger.TargetProgress[];
	
	    static createFrom(source: any = {}) {
	        return new PeriodProgress(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.period = source["period"];
	        this.targets = this.convertValues(source["targets"], ledger.TargetProgress);
	        this.belated = this.convertValues(source["belated"], ledger.TargetProgress);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class Proposed {
	    proposed: number;
	    doubtful: number;
	
	    static createFrom(source: any = {}) {
	        return new Proposed(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.proposed = source["proposed"];
	        this.doubtful = source["doubtful"];
	    }
	}
	export class QueueRow {
	    taskId: number;
	    no: string;
	    section: string[];
	    text: string;
	    status: string;
	    proposed: string;
	    reason: string;
	    doubts: number;
	
	    static createFrom(source: any = {}) {
	        return new QueueRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.taskId = source["taskId"];
	        this.no = source["no"];
	        this.section = source["section"];
	        this.text = source["text"];
	        this.status = source["status"];
	        this.proposed = source["proposed"];
	        this.reason = source["reason"];
	        this.doubts = source["doubts"];
	    }
	}
	export class Queue {
	    judged: number;
	    total: number;
	    doubtful: number;
	    proposed: number;
	    unasked: boolean;
	    rows: QueueRow[];
	
	    static createFrom(source: any = {}) {
	        return new Queue(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.judged = source["judged"];
	        this.total = source["total"];
	        this.doubtful = source["doubtful"];
	        this.proposed = source["proposed"];
	        this.unasked = source["unasked"];
	        this.rows = this.convertValues(source["rows"], QueueRow);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class ReadyUnit {
	    unitId: number;
	    name: string;
	    tasks: number[];
	
	    static createFrom(source: any = {}) {
	        return new ReadyUnit(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.unitId = source["unitId"];
	        this.name = source["name"];
	        this.tasks = source["tasks"];
	    }
	}
	export class Readiness {
	    total: number;
	    undecided: number[];
	    waiting: ReadyUnit[];
	    doubtful: number[];
	    differing: number[];
	    silent: ReadyUnit[];
	    sentBack: ReadyUnit[];
	    unasked: boolean;
	    early: boolean;
	    skipped: string[];
	
	    static createFrom(source: any = {}) {
	        return new Readiness(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.total = source["total"];
	        this.undecided = source["undecided"];
	        this.waiting = this.convertValues(source["waiting"], ReadyUnit);
	        this.doubtful = source["doubtful"];
	        this.differing = source["differing"];
	        this.silent = this.convertValues(source["silent"], ReadyUnit);
	        this.sentBack = this.convertValues(source["sentBack"], ReadyUnit);
	        this.unasked = source["unasked"];
	        this.early = source["early"];
	        this.skipped = source["skipped"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class Reminders {
	    text: string;
	    announces: boolean;
	    units: BoardUnit[];
	
	    static createFrom(source: any = {}) {
	        return new Reminders(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.text = source["text"];
	        this.announces = source["announces"];
	        this.units = this.convertValues(source["units"], BoardUnit);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Restoring {
	    backup: LedgerBrief;
	    now: LedgerBrief;
	    slips: string[];
	
	    static createFrom(source: any = {}) {
	        return new Restoring(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.backup = this.convertValues(source["backup"], LedgerBrief);
	        this.now = this.convertValues(source["now"], LedgerBrief);
	        this.slips = source["slips"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Saved {
	    path: string;
	    url: string;
	    files: string[];
	    count: number;
	    note: string;
	
	    static createFrom(source: any = {}) {
	        return new Saved(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.path = source["path"];
	        this.url = source["url"];
	        this.files = source["files"];
	        this.count = source["count"];
	        this.note = source["note"];
	    }
	}
	export class ScoreBoard {
	    period: ledger.Period;
	    partial: boolean;
	    rules: ledger.RuleSet;
	    used: number;
	    versions: ledger.RuleSet[];
	    presets: ledger.RuleSet[];
	    countable: ledger.ScoreRule[];
	    scores: ledger.UnitScore[];
	    entries: ledger.ScoreEntry[];
	
	    static createFrom(source: any = {}) {
	        return new ScoreBoard(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.period = this.convertValues(source["period"], ledger.Period);
	        this.partial = source["partial"];
	        this.rules = this.convertValues(source["rules"], ledger.RuleSet);
	        this.used = source["used"];
	        this.versions = this.convertValues(source["versions"], ledger.RuleSet);
	        this.presets = this.convertValues(source["presets"], ledger.RuleSet);
	        this.countable = this.convertValues(source["countable"], ledger.ScoreRule);
	        this.scores = this.convertValues(source["scores"], ledger.UnitScore);
	        this.entries = this.convertValues(source["entries"], ledger.ScoreEntry);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class ShownGrid {
	    filter: string;
	    period: string;
	    columns: string[];
	    apart: boolean;
	    lines: sheet.ShownLine[];
	
	    static createFrom(source: any = {}) {
	        return new ShownGrid(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.filter = source["filter"];
	        this.period = source["period"];
	        this.columns = source["columns"];
	        this.apart = source["apart"];
	        this.lines = this.convertValues(source["lines"], sheet.ShownLine);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class SlipRow {
	    id: number;
	    planId: number;
	    periodKey: string;
	    kind: string;
	    name: string;
	    form: string;
	    series: string;
	    year: number;
	    seq: number;
	    number: string;
	    unitId: number;
	    unit: string;
	    leaders: string[];
	    persons: string[];
	    tasks: ledger.SlipTask[];
	    reason: string;
	    requirement: string;
	    issued: string;
	    due: string;
	    state: string;
	    reply: string;
	    replied: string;
	    ended: string;
	    note: string;
	    daysOver: number;
	
	    static createFrom(source: any = {}) {
	        return new SlipRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.planId = source["planId"];
	        this.periodKey = source["periodKey"];
	        this.kind = source["kind"];
	        this.name = source["name"];
	        this.form = source["form"];
	        this.series = source["series"];
	        this.year = source["year"];
	        this.seq = source["seq"];
	        this.number = source["number"];
	        this.unitId = source["unitId"];
	        this.unit = source["unit"];
	        this.leaders = source["leaders"];
	        this.persons = source["persons"];
	        this.tasks = this.convertValues(source["tasks"], ledger.SlipTask);
	        this.reason = source["reason"];
	        this.requirement = source["requirement"];
	        this.issued = source["issued"];
	        this.due = source["due"];
	        this.state = source["state"];
	        this.reply = source["reply"];
	        this.replied = source["replied"];
	        this.ended = source["ended"];
	        this.note = source["note"];
	        this.daysOver = source["daysOver"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class SlipBoard {
	    period: ledger.Period;
	    ladder: ledger.Ladder;
	    proposals: ledger.SlipProposal[];
	    slips: SlipRow[];
	
	    static createFrom(source: any = {}) {
	        return new SlipBoard(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.period = this.convertValues(source["period"], ledger.Period);
	        this.ladder = this.convertValues(source["ladder"], ledger.Ladder);
	        this.proposals = this.convertValues(source["proposals"], ledger.SlipProposal);
	        this.slips = this.convertValues(source["slips"], SlipRow);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class SlipWanted {
	    taskId: number;
	    unitId: number;
	
	    static createFrom(source: any = {}) {
	        return new SlipWanted(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.taskId = source["taskId"];
	        this.unitId = source["unitId"];
	    }
	}
	
	export class WholeTask {
	    no: string;
	    returns: ledger.Return[];
	    findings: ledger.Finding[];
	
	    static createFrom(source: any = {}) {
	        return new WholeTask(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.no = source["no"];
	        this.returns = this.convertValues(source["returns"], ledger.Return);
	        this.findings = this.convertValues(source["findings"], ledger.Finding);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class TaskDetail {
	    task: ledger.Task;
	    excerpt: Excerpt;
	    periods: PeriodInfo[];
	    returns: ledger.Return[];
	    findings: ledger.Finding[];
	    progress: PeriodProgress[];
	    whole?: WholeTask;
	    changes: ledger.Change[];
	    slips: SlipRow[];
	
	    static createFrom(source: any = {}) {
	        return new TaskDetail(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.task = this.convertValues(source["task"], ledger.Task);
	        this.excerpt = this.convertValues(source["excerpt"], Excerpt);
	        this.periods = this.convertValues(source["periods"], PeriodInfo);
	        this.returns = this.convertValues(source["returns"], ledger.Return);
	        this.findings = this.convertValues(source["findings"], ledger.Finding);
	        this.progress = this.convertValues(source["progress"], PeriodProgress);
	        this.whole = this.convertValues(source["whole"], WholeTask);
	        this.changes = this.convertValues(source["changes"], ledger.Change);
	        this.slips = this.convertValues(source["slips"], SlipRow);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class TaskRow {
	    id: number;
	    planId: number;
	    parentId: number;
	    no: string;
	    sort: number;
	    section: string[];
	    text: string;
	    deadline: string;
	    state: string;
	    assignments: ledger.Assignment[];
	    leaders: string[];
	    persons: string[];
	    indicators: ledger.Target[];
	    milestones: ledger.Milestone[];
	    source: ledger.Span;
	    note: string;
	    leadNames: string;
	    leaderNow: string[];
	    statuses: string[];
	    counted: boolean;
	    standing: string;
	    whole: string;
	    now: string;
	    reported: boolean;
	    headline?: ledger.TargetProgress;
	    called: string;
	    pinyin: string;
	
	    static createFrom(source: any = {}) {
	        return new TaskRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.planId = source["planId"];
	        this.parentId = source["parentId"];
	        this.no = source["no"];
	        this.sort = source["sort"];
	        this.section = source["section"];
	        this.text = source["text"];
	        this.deadline = source["deadline"];
	        this.state = source["state"];
	        this.assignments = this.convertValues(source["assignments"], ledger.Assignment);
	        this.leaders = source["leaders"];
	        this.persons = source["persons"];
	        this.indicators = this.convertValues(source["indicators"], ledger.Target);
	        this.milestones = this.convertValues(source["milestones"], ledger.Milestone);
	        this.source = this.convertValues(source["source"], ledger.Span);
	        this.note = source["note"];
	        this.leadNames = source["leadNames"];
	        this.leaderNow = source["leaderNow"];
	        this.statuses = source["statuses"];
	        this.counted = source["counted"];
	        this.standing = source["standing"];
	        this.whole = source["whole"];
	        this.now = source["now"];
	        this.reported = source["reported"];
	        this.headline = this.convertValues(source["headline"], ledger.TargetProgress);
	        this.called = source["called"];
	        this.pinyin = source["pinyin"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class TemplateView {
	    template: report.Template;
	    preset: report.Template;
	    names: string[];
	
	    static createFrom(source: any = {}) {
	        return new TemplateView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.template = this.convertValues(source["template"], report.Template);
	        this.preset = this.convertValues(source["preset"], report.Template);
	        this.names = source["names"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class UnitImport {
	    units: number;
	    added: number;
	    leaders: number;
	    problems: ledger.Problem[];
	
	    static createFrom(source: any = {}) {
	        return new UnitImport(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.units = source["units"];
	        this.added = source["added"];
	        this.leaders = source["leaders"];
	        this.problems = this.convertValues(source["problems"], ledger.Problem);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class UnitProposal {
	    kind: string;
	    unitId: number;
	    name: string;
	    intoId: number;
	    into: string;
	    members: ledger.Member[];
	    reason: string;
	
	    static createFrom(source: any = {}) {
	        return new UnitProposal(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.kind = source["kind"];
	        this.unitId = source["unitId"];
	        this.name = source["name"];
	        this.intoId = source["intoId"];
	        this.into = source["into"];
	        this.members = this.convertValues(source["members"], ledger.Member);
	        this.reason = source["reason"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class UnitReturn {
	    task: ledger.Task;
	    return?: ledger.Return;
	    belated?: ledger.Return;
	    last?: ledger.Return;
	
	    static createFrom(source: any = {}) {
	        return new UnitReturn(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.task = this.convertValues(source["task"], ledger.Task);
	        this.return = this.convertValues(source["return"], ledger.Return);
	        this.belated = this.convertValues(source["belated"], ledger.Return);
	        this.last = this.convertValues(source["last"], ledger.Return);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class UnitRow {
	    id: number;
	    name: string;
	    short: string;
	    kind: string;
	    isGroup: boolean;
	    sort: number;
	    aliases: ledger.Alias[];
	    members: ledger.Member[];
	    liaison: ledger.Liaison;
	    active: boolean;
	    leads: number;
	    supports: number;
	    called: string;
	    pinyin: string;
	
	    static createFrom(source: any = {}) {
	        return new UnitRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.short = source["short"];
	        this.kind = source["kind"];
	        this.isGroup = source["isGroup"];
	        this.sort = source["sort"];
	        this.aliases = this.convertValues(source["aliases"], ledger.Alias);
	        this.members = this.convertValues(source["members"], ledger.Member);
	        this.liaison = this.convertValues(source["liaison"], ledger.Liaison);
	        this.active = source["active"];
	        this.leads = source["leads"];
	        this.supports = source["supports"];
	        this.called = source["called"];
	        this.pinyin = source["pinyin"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	

}

export namespace desktop {
	
	export class PrintJob {
	    path: string;
	    printer: string;
	    copies: number;
	    duplex: boolean;
	    sheet: string;
	
	    static createFrom(source: any = {}) {
	        return new PrintJob(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.path = source["path"];
	        this.printer = source["printer"];
	        this.copies = source["copies"];
	        this.duplex = source["duplex"];
	        this.sheet = source["sheet"];
	    }
	}
	export class Printer {
	    name: string;
	    usual: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Printer(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.usual = source["usual"];
	    }
	}

}

export namespace ledger {
	
	export class Alias {
	    id: number;
	    name: string;
	    confirmed: boolean;
	    reason: string;
	
	    static createFrom(source: any = {}) {
	        return new Alias(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.confirmed = source["confirmed"];
	        this.reason = source["reason"];
	    }
	}
	export class Assignment {
	    unitId: number;
	    name: string;
	    role: string;
	
	    static createFrom(source: any = {}) {
	        return new Assignment(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.unitId = source["unitId"];
	        this.name = source["name"];
	        this.role = source["role"];
	    }
	}
	export class Audit {
	    id: number;
	    at: string;
	    who: string;
	    command: string;
	    summary: string;
	    undone: boolean;
	    changes: number;
	
	    static createFrom(source: any = {}) {
	        return new Audit(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.at = source["at"];
	        this.who = source["who"];
	        this.command = source["command"];
	        this.summary = source["summary"];
	        this.undone = source["undone"];
	        this.changes = source["changes"];
	    }
	}
	export class Bulletin {
	    id: number;
	    periodId: number;
	    state: string;
	    masthead: string;
	    number: string;
	    date: string;
	    office: string;
	    addressees: string;
	    approvedBy: string;
	    approvedAt: string;
	    edits: Record<string, string>;
	    charts: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Bulletin(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.periodId = source["periodId"];
	        this.state = source["state"];
	        this.masthead = source["masthead"];
	        this.number = source["number"];
	        this.date = source["date"];
	        this.office = source["office"];
	        this.addressees = source["addressees"];
	        this.approvedBy = source["approvedBy"];
	        this.approvedAt = source["approvedAt"];
	        this.edits = source["edits"];
	        this.charts = source["charts"];
	    }
	}
	export class FieldChange {
	    field: string;
	    before: string;
	    after: string;
	
	    static createFrom(source: any = {}) {
	        return new FieldChange(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.field = source["field"];
	        this.before = source["before"];
	        this.after = source["after"];
	    }
	}
	export class Change {
	    id: number;
	    taskId: number;
	    importId: number;
	    at: string;
	    who: string;
	    kind: string;
	    basis: string;
	    fields: FieldChange[];
	
	    static createFrom(source: any = {}) {
	        return new Change(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.taskId = source["taskId"];
	        this.importId = source["importId"];
	        this.at = source["at"];
	        this.who = source["who"];
	        this.kind = source["kind"];
	        this.basis = source["basis"];
	        this.fields = this.convertValues(source["fields"], FieldChange);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Check {
	    code: string;
	    message: string;
	
	    static createFrom(source: any = {}) {
	        return new Check(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.code = source["code"];
	        this.message = source["message"];
	    }
	}
	export class Class {
	    key: string;
	    meaning: string;
	    word: string;
	    letter: string;
	    light: string;
	    dark: string;
	    hint: string;
	
	    static createFrom(source: any = {}) {
	        return new Class(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.meaning = source["meaning"];
	        this.word = source["word"];
	        this.letter = source["letter"];
	        this.light = source["light"];
	        this.dark = source["dark"];
	        this.hint = source["hint"];
	    }
	}
	export class Share {
	    count: number;
	    of: number;
	
	    static createFrom(source: any = {}) {
	        return new Share(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.count = source["count"];
	        this.of = source["of"];
	    }
	}
	export class ClassTally {
	    key: string;
	    word: string;
	    meaning: string;
	    share: Share;
	    previous: number;
	    tasks: number[];
	
	    static createFrom(source: any = {}) {
	        return new ClassTally(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.word = source["word"];
	        this.meaning = source["meaning"];
	        this.share = this.convertValues(source["share"], Share);
	        this.previous = source["previous"];
	        this.tasks = source["tasks"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Demand {
	    taskId: number;
	    no: string;
	    unitId: number;
	    unit: string;
	    next: string;
	
	    static createFrom(source: any = {}) {
	        return new Demand(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.taskId = source["taskId"];
	        this.no = source["no"];
	        this.unitId = source["unitId"];
	        this.unit = source["unit"];
	        this.next = source["next"];
	    }
	}
	export class Pick {
	    periodId: number;
	    targetId: number;
	    unitId: number;
	    by: string;
	    at: string;
	
	    static createFrom(source: any = {}) {
	        return new Pick(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.periodId = source["periodId"];
	        this.targetId = source["targetId"];
	        this.unitId = source["unitId"];
	        this.by = source["by"];
	        this.at = source["at"];
	    }
	}
	export class UnitValue {
	    unitId: number;
	    unit: string;
	    value: number;
	
	    static createFrom(source: any = {}) {
	        return new UnitValue(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.unitId = source["unitId"];
	        this.unit = source["unit"];
	        this.value = source["value"];
	    }
	}
	export class Disagreement {
	    targetId: number;
	    name: string;
	    unit: string;
	    additive: boolean;
	    values: UnitValue[];
	    pick?: Pick;
	
	    static createFrom(source: any = {}) {
	        return new Disagreement(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.targetId = source["targetId"];
	        this.name = source["name"];
	        this.unit = source["unit"];
	        this.additive = source["additive"];
	        this.values = this.convertValues(source["values"], UnitValue);
	        this.pick = this.convertValues(source["pick"], Pick);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Span {
	    start: number;
	    end: number;
	
	    static createFrom(source: any = {}) {
	        return new Span(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.start = source["start"];
	        this.end = source["end"];
	    }
	}
	export class Indicator {
	    name: string;
	    op: string;
	    value: number;
	    unit: string;
	    kind: string;
	    text: string;
	
	    static createFrom(source: any = {}) {
	        return new Indicator(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.op = source["op"];
	        this.value = source["value"];
	        this.unit = source["unit"];
	        this.kind = source["kind"];
	        this.text = source["text"];
	    }
	}
	export class DraftGoal {
	    when: string;
	    text: string;
	
	    static createFrom(source: any = {}) {
	        return new DraftGoal(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.when = source["when"];
	        this.text = source["text"];
	    }
	}
	export class DraftUnit {
	    name: string;
	    role: string;
	
	    static createFrom(source: any = {}) {
	        return new DraftUnit(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.role = source["role"];
	    }
	}
	export class Draft {
	    no: string;
	    section: string[];
	    text: string;
	    leaders: string[];
	    persons: string[];
	    units: DraftUnit[];
	    deadline: string;
	    milestones: DraftGoal[];
	    indicators: Indicator[];
	    source: Span;
	
	    static createFrom(source: any = {}) {
	        return new Draft(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.no = source["no"];
	        this.section = source["section"];
	        this.text = source["text"];
	        this.leaders = source["leaders"];
	        this.persons = source["persons"];
	        this.units = this.convertValues(source["units"], DraftUnit);
	        this.deadline = source["deadline"];
	        this.milestones = this.convertValues(source["milestones"], DraftGoal);
	        this.indicators = this.convertValues(source["indicators"], Indicator);
	        this.source = this.convertValues(source["source"], Span);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	export class Error {
	    code: string;
	    params: Record<string, string>;
	
	    static createFrom(source: any = {}) {
	        return new Error(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.code = source["code"];
	        this.params = source["params"];
	    }
	}
	
	export class Finding {
	    id: number;
	    taskId: number;
	    periodId: number;
	    status: string;
	    proposed: string;
	    reason: string;
	    basis: string;
	    by: string;
	    at: string;
	
	    static createFrom(source: any = {}) {
	        return new Finding(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.taskId = source["taskId"];
	        this.periodId = source["periodId"];
	        this.status = source["status"];
	        this.proposed = source["proposed"];
	        this.reason = source["reason"];
	        this.basis = source["basis"];
	        this.by = source["by"];
	        this.at = source["at"];
	    }
	}
	export class Target {
	    id: number;
	    name: string;
	    op: string;
	    value: number;
	    unit: string;
	    kind: string;
	    text: string;
	    confirmed: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Target(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.op = source["op"];
	        this.value = source["value"];
	        this.unit = source["unit"];
	        this.kind = source["kind"];
	        this.text = source["text"];
	        this.confirmed = source["confirmed"];
	    }
	}
	export class FormRow {
	    taskId: number;
	    no: string;
	    text: string;
	    section: string;
	    role: string;
	    targets: Target[];
	    promise: string;
	    deadline: string;
	
	    static createFrom(source: any = {}) {
	        return new FormRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.taskId = source["taskId"];
	        this.no = source["no"];
	        this.text = source["text"];
	        this.section = source["section"];
	        this.role = source["role"];
	        this.targets = this.convertValues(source["targets"], Target);
	        this.promise = source["promise"];
	        this.deadline = source["deadline"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Liaison {
	    name: string;
	    post: string;
	    phone: string;
	
	    static createFrom(source: any = {}) {
	        return new Liaison(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.post = source["post"];
	        this.phone = source["phone"];
	    }
	}
	export class Period {
	    id: number;
	    planId: number;
	    key: string;
	    name: string;
	    short: string;
	    start: string;
	    end: string;
	    due: string;
	    state: string;
	    frozenAt: string;
	
	    static createFrom(source: any = {}) {
	        return new Period(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.planId = source["planId"];
	        this.key = source["key"];
	        this.name = source["name"];
	        this.short = source["short"];
	        this.start = source["start"];
	        this.end = source["end"];
	        this.due = source["due"];
	        this.state = source["state"];
	        this.frozenAt = source["frozenAt"];
	    }
	}
	export class Form {
	    planId: number;
	    planTitle: string;
	    issuer: string;
	    period: Period;
	    unitId: number;
	    unitName: string;
	    liaison: Liaison;
	    limit: number;
	    rows: FormRow[];
	
	    static createFrom(source: any = {}) {
	        return new Form(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.planId = source["planId"];
	        this.planTitle = source["planTitle"];
	        this.issuer = source["issuer"];
	        this.period = this.convertValues(source["period"], Period);
	        this.unitId = source["unitId"];
	        this.unitName = source["unitName"];
	        this.liaison = this.convertValues(source["liaison"], Liaison);
	        this.limit = source["limit"];
	        this.rows = this.convertValues(source["rows"], FormRow);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class Problem {
	    code: string;
	    task: string;
	    message: string;
	    index: number;
	
	    static createFrom(source: any = {}) {
	        return new Problem(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.code = source["code"];
	        this.task = source["task"];
	        this.message = source["message"];
	        this.index = source["index"];
	    }
	}
	export class ImportItem {
	    key: number;
	    state: string;
	    draft: Draft;
	    problems: Problem[];
	    taskId: number;
	
	    static createFrom(source: any = {}) {
	        return new ImportItem(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.state = source["state"];
	        this.draft = this.convertValues(source["draft"], Draft);
	        this.problems = this.convertValues(source["problems"], Problem);
	        this.taskId = source["taskId"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class Rectification {
	    id: number;
	    unitId: number;
	    unit: string;
	    text: string;
	    due: string;
	    report: string;
	    reported: string;
	    result: string;
	    rechecked: string;
	
	    static createFrom(source: any = {}) {
	        return new Rectification(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.unitId = source["unitId"];
	        this.unit = source["unit"];
	        this.text = source["text"];
	        this.due = source["due"];
	        this.report = source["report"];
	        this.reported = source["reported"];
	        this.result = source["result"];
	        this.rechecked = source["rechecked"];
	    }
	}
	export class Photo {
	    id: number;
	    hash: string;
	    name: string;
	    caption: string;
	
	    static createFrom(source: any = {}) {
	        return new Photo(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.hash = source["hash"];
	        this.name = source["name"];
	        this.caption = source["caption"];
	    }
	}
	export class InspectionTask {
	    id: number;
	    taskId: number;
	    no: string;
	    text: string;
	    verdict: string;
	    finding: string;
	
	    static createFrom(source: any = {}) {
	        return new InspectionTask(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.taskId = source["taskId"];
	        this.no = source["no"];
	        this.text = source["text"];
	        this.verdict = source["verdict"];
	        this.finding = source["finding"];
	    }
	}
	export class Inspection {
	    id: number;
	    planId: number;
	    unitId: number;
	    unit: string;
	    date: string;
	    place: string;
	    people: string[];
	    hosts: string;
	    methods: string[];
	    state: string;
	    tasks: InspectionTask[];
	    photos: Photo[];
	    rectifications: Rectification[];
	    conclusion: string;
	    concluded: string;
	    note: string;
	
	    static createFrom(source: any = {}) {
	        return new Inspection(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.planId = source["planId"];
	        this.unitId = source["unitId"];
	        this.unit = source["unit"];
	        this.date = source["date"];
	        this.place = source["place"];
	        this.people = source["people"];
	        this.hosts = source["hosts"];
	        this.methods = source["methods"];
	        this.state = source["state"];
	        this.tasks = this.convertValues(source["tasks"], InspectionTask);
	        this.photos = this.convertValues(source["photos"], Photo);
	        this.rectifications = this.convertValues(source["rectifications"], Rectification);
	        this.conclusion = source["conclusion"];
	        this.concluded = source["concluded"];
	        this.note = source["note"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class SlipStep {
	    kind: string;
	    name: string;
	    short: string;
	    letter: string;
	    days: number;
	    form: string;
	
	    static createFrom(source: any = {}) {
	        return new SlipStep(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.kind = source["kind"];
	        this.name = source["name"];
	        this.short = source["short"];
	        this.letter = source["letter"];
	        this.days = source["days"];
	        this.form = source["form"];
	    }
	}
	export class Ladder {
	    id: number;
	    name: string;
	    steps: SlipStep[];
	
	    static createFrom(source: any = {}) {
	        return new Ladder(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.steps = this.convertValues(source["steps"], SlipStep);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Leader {
	    id: number;
	    name: string;
	    post: string;
	    from: string;
	    to: string;
	    sort: number;
	
	    static createFrom(source: any = {}) {
	        return new Leader(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.post = source["post"];
	        this.from = source["from"];
	        this.to = source["to"];
	        this.sort = source["sort"];
	    }
	}
	
	export class Member {
	    unitId: number;
	    name: string;
	    from: string;
	    to: string;
	
	    static createFrom(source: any = {}) {
	        return new Member(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.unitId = source["unitId"];
	        this.name = source["name"];
	        this.from = source["from"];
	        this.to = source["to"];
	    }
	}
	export class Milestone {
	    when: string;
	    due: string;
	    text: string;
	    person: string;
	
	    static createFrom(source: any = {}) {
	        return new Milestone(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.when = source["when"];
	        this.due = source["due"];
	        this.text = source["text"];
	        this.person = source["person"];
	    }
	}
	export class Moves {
	    comparable: number;
	    up: number[];
	    down: number[];
	    same: number[];
	
	    static createFrom(source: any = {}) {
	        return new Moves(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.comparable = source["comparable"];
	        this.up = source["up"];
	        this.down = source["down"];
	        this.same = source["same"];
	    }
	}
	export class Named {
	    taskId: number;
	    no: string;
	    text: string;
	    units: Assignment[];
	    class: string;
	    word: string;
	    meaning: string;
	    reason: string;
	    points?: number;
	    line: string;
	
	    static createFrom(source: any = {}) {
	        return new Named(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.taskId = source["taskId"];
	        this.no = source["no"];
	        this.text = source["text"];
	        this.units = this.convertValues(source["units"], Assignment);
	        this.class = source["class"];
	        this.word = source["word"];
	        this.meaning = source["meaning"];
	        this.reason = source["reason"];
	        this.points = source["points"];
	        this.line = source["line"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Notice {
	    title: string;
	    issuer: string;
	    docNo: string;
	    date: string;
	    year: number;
	
	    static createFrom(source: any = {}) {
	        return new Notice(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.title = source["title"];
	        this.issuer = source["issuer"];
	        this.docNo = source["docNo"];
	        this.date = source["date"];
	        this.year = source["year"];
	    }
	}
	export class OpenPromise {
	    taskId: number;
	    no: string;
	    units: Assignment[];
	    promise: string;
	
	    static createFrom(source: any = {}) {
	        return new OpenPromise(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.taskId = source["taskId"];
	        this.no = source["no"];
	        this.units = this.convertValues(source["units"], Assignment);
	        this.promise = source["promise"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	
	
	export class Proposal {
	    status: string;
	    reason: string;
	    doubts: Check[];
	
	    static createFrom(source: any = {}) {
	        return new Proposal(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.status = source["status"];
	        this.reason = source["reason"];
	        this.doubts = this.convertValues(source["doubts"], Check);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class Remark {
	    code: string;
	    place: string;
	    message: string;
	
	    static createFrom(source: any = {}) {
	        return new Remark(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.code = source["code"];
	        this.place = source["place"];
	        this.message = source["message"];
	    }
	}
	export class SnapshotUnit {
	    unitId: number;
	    name: string;
	    kind: string;
	    asked: number;
	    answered: number;
	    sentBack: number;
	    received: string;
	    daysLate: number;
	    silent: boolean;
	
	    static createFrom(source: any = {}) {
	        return new SnapshotUnit(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.unitId = source["unitId"];
	        this.name = source["name"];
	        this.kind = source["kind"];
	        this.asked = source["asked"];
	        this.answered = source["answered"];
	        this.sentBack = source["sentBack"];
	        this.received = source["received"];
	        this.daysLate = source["daysLate"];
	        this.silent = source["silent"];
	    }
	}
	export class Reporting {
	    asked: number;
	    inTime: number;
	    late: SnapshotUnit[];
	    silent: SnapshotUnit[];
	    items: number;
	    answered: number;
	
	    static createFrom(source: any = {}) {
	        return new Reporting(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.asked = source["asked"];
	        this.inTime = source["inTime"];
	        this.late = this.convertValues(source["late"], SnapshotUnit);
	        this.silent = this.convertValues(source["silent"], SnapshotUnit);
	        this.items = source["items"];
	        this.answered = source["answered"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class ReturnValue {
	    targetId: number;
	    value: number;
	
	    static createFrom(source: any = {}) {
	        return new ReturnValue(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.targetId = source["targetId"];
	        this.value = source["value"];
	    }
	}
	export class Return {
	    id: number;
	    periodId: number;
	    taskId: number;
	    unitId: number;
	    unitName: string;
	    text: string;
	    claim: string;
	    values: ReturnValue[];
	    problems: string;
	    next: string;
	    received: string;
	    due: string;
	    late: boolean;
	    state: string;
	    reason: string;
	    file: string;
	    checks: Check[];
	    belated: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Return(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.periodId = source["periodId"];
	        this.taskId = source["taskId"];
	        this.unitId = source["unitId"];
	        this.unitName = source["unitName"];
	        this.text = source["text"];
	        this.claim = source["claim"];
	        this.values = this.convertValues(source["values"], ReturnValue);
	        this.problems = source["problems"];
	        this.next = source["next"];
	        this.received = source["received"];
	        this.due = source["due"];
	        this.late = source["late"];
	        this.state = source["state"];
	        this.reason = source["reason"];
	        this.file = source["file"];
	        this.checks = this.convertValues(source["checks"], Check);
	        this.belated = source["belated"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class ScoreGroup {
	    name: string;
	    kinds: string[];
	
	    static createFrom(source: any = {}) {
	        return new ScoreGroup(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.kinds = source["kinds"];
	    }
	}
	export class ScoreRule {
	    key: string;
	    name: string;
	    each: string;
	    points: number;
	    cap: number;
	
	    static createFrom(source: any = {}) {
	        return new ScoreRule(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.name = source["name"];
	        this.each = source["each"];
	        this.points = source["points"];
	        this.cap = source["cap"];
	    }
	}
	export class RuleSet {
	    id: number;
	    name: string;
	    base: number;
	    most: number;
	    rules: ScoreRule[];
	    groups: ScoreGroup[];
	    at: string;
	    by: string;
	
	    static createFrom(source: any = {}) {
	        return new RuleSet(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.base = source["base"];
	        this.most = source["most"];
	        this.rules = this.convertValues(source["rules"], ScoreRule);
	        this.groups = this.convertValues(source["groups"], ScoreGroup);
	        this.at = source["at"];
	        this.by = source["by"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Scheme {
	    id: number;
	    key: string;
	    name: string;
	    tolerance: number;
	    severe: number;
	    classes: Class[];
	
	    static createFrom(source: any = {}) {
	        return new Scheme(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.key = source["key"];
	        this.name = source["name"];
	        this.tolerance = source["tolerance"];
	        this.severe = source["severe"];
	        this.classes = this.convertValues(source["classes"], Class);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class ScoreEntry {
	    id: number;
	    planId: number;
	    unitId: number;
	    unit: string;
	    points: number;
	    reason: string;
	    basis: string;
	    proposer: string;
	    date: string;
	
	    static createFrom(source: any = {}) {
	        return new ScoreEntry(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.planId = source["planId"];
	        this.unitId = source["unitId"];
	        this.unit = source["unit"];
	        this.points = source["points"];
	        this.reason = source["reason"];
	        this.basis = source["basis"];
	        this.proposer = source["proposer"];
	        this.date = source["date"];
	    }
	}
	
	export class ScoreLine {
	    rule: string;
	    name: string;
	    each: string;
	    count: number;
	    points: number;
	    evidence: string[];
	
	    static createFrom(source: any = {}) {
	        return new ScoreLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.rule = source["rule"];
	        this.name = source["name"];
	        this.each = source["each"];
	        this.count = source["count"];
	        this.points = source["points"];
	        this.evidence = source["evidence"];
	    }
	}
	
	export class SectionTally {
	    name: string;
	    counted: number;
	    classes: number[];
	    done: Share;
	    inTime: Share;
	    tasks: number[];
	
	    static createFrom(source: any = {}) {
	        return new SectionTally(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.counted = source["counted"];
	        this.classes = source["classes"];
	        this.done = this.convertValues(source["done"], Share);
	        this.inTime = this.convertValues(source["inTime"], Share);
	        this.tasks = source["tasks"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class SlipTask {
	    taskId: number;
	    no: string;
	    text: string;
	    status: string;
	    word: string;
	    standing: string;
	    running: number;
	
	    static createFrom(source: any = {}) {
	        return new SlipTask(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.taskId = source["taskId"];
	        this.no = source["no"];
	        this.text = source["text"];
	        this.status = source["status"];
	        this.word = source["word"];
	        this.standing = source["standing"];
	        this.running = source["running"];
	    }
	}
	export class Slip {
	    id: number;
	    planId: number;
	    periodKey: string;
	    kind: string;
	    name: string;
	    form: string;
	    series: string;
	    year: number;
	    seq: number;
	    number: string;
	    unitId: number;
	    unit: string;
	    leaders: string[];
	    persons: string[];
	    tasks: SlipTask[];
	    reason: string;
	    requirement: string;
	    issued: string;
	    due: string;
	    state: string;
	    reply: string;
	    replied: string;
	    ended: string;
	    note: string;
	
	    static createFrom(source: any = {}) {
	        return new Slip(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.planId = source["planId"];
	        this.periodKey = source["periodKey"];
	        this.kind = source["kind"];
	        this.name = source["name"];
	        this.form = source["form"];
	        this.series = source["series"];
	        this.year = source["year"];
	        this.seq = source["seq"];
	        this.number = source["number"];
	        this.unitId = source["unitId"];
	        this.unit = source["unit"];
	        this.leaders = source["leaders"];
	        this.persons = source["persons"];
	        this.tasks = this.convertValues(source["tasks"], SlipTask);
	        this.reason = source["reason"];
	        this.requirement = source["requirement"];
	        this.issued = source["issued"];
	        this.due = source["due"];
	        this.state = source["state"];
	        this.reply = source["reply"];
	        this.replied = source["replied"];
	        this.ended = source["ended"];
	        this.note = source["note"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class SlipMention {
	    id: number;
	    number: string;
	    kind: string;
	    state: string;
	    due: string;
	
	    static createFrom(source: any = {}) {
	        return new SlipMention(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.number = source["number"];
	        this.kind = source["kind"];
	        this.state = source["state"];
	        this.due = source["due"];
	    }
	}
	export class SlipProposal {
	    taskId: number;
	    no: string;
	    text: string;
	    status: string;
	    unitId: number;
	    unit: string;
	    running: number;
	    kind: string;
	    reason: string;
	    last?: SlipMention;
	
	    static createFrom(source: any = {}) {
	        return new SlipProposal(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.taskId = source["taskId"];
	        this.no = source["no"];
	        this.text = source["text"];
	        this.status = source["status"];
	        this.unitId = source["unitId"];
	        this.unit = source["unit"];
	        this.running = source["running"];
	        this.kind = source["kind"];
	        this.reason = source["reason"];
	        this.last = this.convertValues(source["last"], SlipMention);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	export class TargetProgress {
	    targetId: number;
	    name: string;
	    op: string;
	    kind: string;
	    falls?: boolean;
	    fewer?: boolean;
	    target: number;
	    unit: string;
	    value?: number;
	    picked?: string;
	    rate?: number;
	    expected: number;
	    term?: string;
	    until?: string;
	    round?: string;
	    stock?: boolean;
	    hoped?: boolean;
	    deviation?: number;
	
	    static createFrom(source: any = {}) {
	        return new TargetProgress(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.targetId = source["targetId"];
	        this.name = source["name"];
	        this.op = source["op"];
	        this.kind = source["kind"];
	        this.falls = source["falls"];
	        this.fewer = source["fewer"];
	        this.target = source["target"];
	        this.unit = source["unit"];
	        this.value = source["value"];
	        this.picked = source["picked"];
	        this.rate = source["rate"];
	        this.expected = source["expected"];
	        this.term = source["term"];
	        this.until = source["until"];
	        this.round = source["round"];
	        this.stock = source["stock"];
	        this.hoped = source["hoped"];
	        this.deviation = source["deviation"];
	    }
	}
	export class SnapshotTask {
	    id: number;
	    planId: number;
	    parentId: number;
	    no: string;
	    sort: number;
	    section: string[];
	    text: string;
	    deadline: string;
	    state: string;
	    assignments: Assignment[];
	    leaders: string[];
	    persons: string[];
	    indicators: Target[];
	    milestones: Milestone[];
	    source: Span;
	    note: string;
	    returns: Return[];
	    status: string;
	    previousStatus: string;
	    previousWhole?: string;
	    basis: string;
	    promise: string;
	    progress: TargetProgress[];
	
	    static createFrom(source: any = {}) {
	        return new SnapshotTask(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.planId = source["planId"];
	        this.parentId = source["parentId"];
	        this.no = source["no"];
	        this.sort = source["sort"];
	        this.section = source["section"];
	        this.text = source["text"];
	        this.deadline = source["deadline"];
	        this.state = source["state"];
	        this.assignments = this.convertValues(source["assignments"], Assignment);
	        this.leaders = source["leaders"];
	        this.persons = source["persons"];
	        this.indicators = this.convertValues(source["indicators"], Target);
	        this.milestones = this.convertValues(source["milestones"], Milestone);
	        this.source = this.convertValues(source["source"], Span);
	        this.note = source["note"];
	        this.returns = this.convertValues(source["returns"], Return);
	        this.status = source["status"];
	        this.previousStatus = source["previousStatus"];
	        this.previousWhole = source["previousWhole"];
	        this.basis = source["basis"];
	        this.promise = source["promise"];
	        this.progress = this.convertValues(source["progress"], TargetProgress);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	
	
	export class TargetTally {
	    targetId: number;
	    name: string;
	    op: string;
	    kind: string;
	    falls?: boolean;
	    fewer?: boolean;
	    target: number;
	    unit: string;
	    value?: number;
	    picked?: string;
	    rate?: number;
	    expected: number;
	    term?: string;
	    until?: string;
	    round?: string;
	    stock?: boolean;
	    hoped?: boolean;
	    deviation?: number;
	    taskId: number;
	    no: string;
	    units: Assignment[];
	    status: string;
	
	    static createFrom(source: any = {}) {
	        return new TargetTally(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.targetId = source["targetId"];
	        this.name = source["name"];
	        this.op = source["op"];
	        this.kind = source["kind"];
	        this.falls = source["falls"];
	        this.fewer = source["fewer"];
	        this.target = source["target"];
	        this.unit = source["unit"];
	        this.value = source["value"];
	        this.picked = source["picked"];
	        this.rate = source["rate"];
	        this.expected = source["expected"];
	        this.term = source["term"];
	        this.until = source["until"];
	        this.round = source["round"];
	        this.stock = source["stock"];
	        this.hoped = source["hoped"];
	        this.deviation = source["deviation"];
	        this.taskId = source["taskId"];
	        this.no = source["no"];
	        this.units = this.convertValues(source["units"], Assignment);
	        this.status = source["status"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Task {
	    id: number;
	    planId: number;
	    parentId: number;
	    no: string;
	    sort: number;
	    section: string[];
	    text: string;
	    deadline: string;
	    state: string;
	    assignments: Assignment[];
	    leaders: string[];
	    persons: string[];
	    indicators: Target[];
	    milestones: Milestone[];
	    source: Span;
	    note: string;
	
	    static createFrom(source: any = {}) {
	        return new Task(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.planId = source["planId"];
	        this.parentId = source["parentId"];
	        this.no = source["no"];
	        this.sort = source["sort"];
	        this.section = source["section"];
	        this.text = source["text"];
	        this.deadline = source["deadline"];
	        this.state = source["state"];
	        this.assignments = this.convertValues(source["assignments"], Assignment);
	        this.leaders = source["leaders"];
	        this.persons = source["persons"];
	        this.indicators = this.convertValues(source["indicators"], Target);
	        this.milestones = this.convertValues(source["milestones"], Milestone);
	        this.source = this.convertValues(source["source"], Span);
	        this.note = source["note"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class UnitTally {
	    unitId: number;
	    name: string;
	    kind: string;
	    counted: number;
	    classes: number[];
	    done: Share;
	    inTime: Share;
	    tasks: number[];
	
	    static createFrom(source: any = {}) {
	        return new UnitTally(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.unitId = source["unitId"];
	        this.name = source["name"];
	        this.kind = source["kind"];
	        this.counted = source["counted"];
	        this.classes = source["classes"];
	        this.done = this.convertValues(source["done"], Share);
	        this.inTime = this.convertValues(source["inTime"], Share);
	        this.tasks = source["tasks"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Totals {
	    all: number;
	    dropped: number[];
	    counted: number;
	    unjudged: number[];
	    classes: ClassTally[];
	    done: Share;
	    inTime: Share;
	    sections: SectionTally[];
	    units: UnitTally[];
	    moves: Moves;
	    laggards: Named[];
	    repeated: number[];
	    praised: Named[];
	    promises: OpenPromise[];
	    demands: Demand[];
	    targets: TargetTally[];
	    reporting: Reporting;
	
	    static createFrom(source: any = {}) {
	        return new Totals(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.all = source["all"];
	        this.dropped = source["dropped"];
	        this.counted = source["counted"];
	        this.unjudged = source["unjudged"];
	        this.classes = this.convertValues(source["classes"], ClassTally);
	        this.done = this.convertValues(source["done"], Share);
	        this.inTime = this.convertValues(source["inTime"], Share);
	        this.sections = this.convertValues(source["sections"], SectionTally);
	        this.units = this.convertValues(source["units"], UnitTally);
	        this.moves = this.convertValues(source["moves"], Moves);
	        this.laggards = this.convertValues(source["laggards"], Named);
	        this.repeated = source["repeated"];
	        this.praised = this.convertValues(source["praised"], Named);
	        this.promises = this.convertValues(source["promises"], OpenPromise);
	        this.demands = this.convertValues(source["demands"], Demand);
	        this.targets = this.convertValues(source["targets"], TargetTally);
	        this.reporting = this.convertValues(source["reporting"], Reporting);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Unit {
	    id: number;
	    name: string;
	    short: string;
	    kind: string;
	    isGroup: boolean;
	    sort: number;
	    aliases: Alias[];
	    members: Member[];
	    liaison: Liaison;
	    active: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Unit(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.short = source["short"];
	        this.kind = source["kind"];
	        this.isGroup = source["isGroup"];
	        this.sort = source["sort"];
	        this.aliases = this.convertValues(source["aliases"], Alias);
	        this.members = this.convertValues(source["members"], Member);
	        this.liaison = this.convertValues(source["liaison"], Liaison);
	        this.active = source["active"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class UnitScore {
	    unitId: number;
	    name: string;
	    group: string;
	    lead: number;
	    score: number;
	    rank: number;
	    never: boolean;
	    lines: ScoreLine[];
	    entries: ScoreEntry[];
	
	    static createFrom(source: any = {}) {
	        return new UnitScore(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.unitId = source["unitId"];
	        this.name = source["name"];
	        this.group = source["group"];
	        this.lead = source["lead"];
	        this.score = source["score"];
	        this.rank = source["rank"];
	        this.never = source["never"];
	        this.lines = this.convertValues(source["lines"], ScoreLine);
	        this.entries = this.convertValues(source["entries"], ScoreEntry);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	

}

export namespace report {
	
	export class Picture {
	    hash: string;
	    width: number;
	    height: number;
	
	    static createFrom(source: any = {}) {
	        return new Picture(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.hash = source["hash"];
	        this.width = source["width"];
	        this.height = source["height"];
	    }
	}
	export class ChartRow {
	    name: string;
	    values: number[];
	    note: string;
	    ref: string;
	
	    static createFrom(source: any = {}) {
	        return new ChartRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.values = source["values"];
	        this.note = source["note"];
	        this.ref = source["ref"];
	    }
	}
	export class Series {
	    name: string;
	    letter: string;
	    colour: string;
	    hatch: string;
	
	    static createFrom(source: any = {}) {
	        return new Series(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.letter = source["letter"];
	        this.colour = source["colour"];
	        this.hatch = source["hatch"];
	    }
	}
	export class Chart {
	    form: string;
	    title: string;
	    unit: string;
	    max: number;
	    series: Series[];
	    rows: ChartRow[];
	    width: number;
	    svg: string;
	
	    static createFrom(source: any = {}) {
	        return new Chart(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.form = source["form"];
	        this.title = source["title"];
	        this.unit = source["unit"];
	        this.max = source["max"];
	        this.series = this.convertValues(source["series"], Series);
	        this.rows = this.convertValues(source["rows"], ChartRow);
	        this.width = source["width"];
	        this.svg = source["svg"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Look {
	    span?: number;
	    fill?: string;
	    ink?: string;
	    strong?: boolean;
	    align?: string;
	
	    static createFrom(source: any = {}) {
	        return new Look(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.span = source["span"];
	        this.fill = source["fill"];
	        this.ink = source["ink"];
	        this.strong = source["strong"];
	        this.align = source["align"];
	    }
	}
	export class Cell {
	    text: string;
	    ref: string;
	
	    static createFrom(source: any = {}) {
	        return new Cell(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.text = source["text"];
	        this.ref = source["ref"];
	    }
	}
	export class Column {
	    head: string;
	    width: number;
	    align: string;
	    inset?: number;
	
	    static createFrom(source: any = {}) {
	        return new Column(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.head = source["head"];
	        this.width = source["width"];
	        this.align = source["align"];
	        this.inset = source["inset"];
	    }
	}
	export class Table {
	    columns: Column[];
	    rows: Cell[][];
	    size: number;
	    total: boolean;
	    headless?: boolean;
	    looks?: Look[][];
	    heights?: number[];
	    pad?: number;
	
	    static createFrom(source: any = {}) {
	        return new Table(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.columns = this.convertValues(source["columns"], Column);
	        this.rows = this.convertValues(source["rows"], Cell);
	        this.size = source["size"];
	        this.total = source["total"];
	        this.headless = source["headless"];
	        this.looks = this.convertValues(source["looks"], Look);
	        this.heights = source["heights"];
	        this.pad = source["pad"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Span {
	    text: string;
	    ref: string;
	
	    static createFrom(source: any = {}) {
	        return new Span(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.text = source["text"];
	        this.ref = source["ref"];
	    }
	}
	export class Block {
	    kind: string;
	    key: string;
	    spans: Span[];
	    aside: string;
	    copies?: string[];
	    table?: Table;
	    chart?: Chart;
	    picture?: Picture;
	    sealed?: boolean;
	    edited: boolean;
	    size: number;
	
	    static createFrom(source: any = {}) {
	        return new Block(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.kind = source["kind"];
	        this.key = source["key"];
	        this.spans = this.convertValues(source["spans"], Span);
	        this.aside = source["aside"];
	        this.copies = source["copies"];
	        this.table = this.convertValues(source["table"], Table);
	        this.chart = this.convertValues(source["chart"], Chart);
	        this.picture = this.convertValues(source["picture"], Picture);
	        this.sealed = source["sealed"];
	        this.edited = source["edited"];
	        this.size = source["size"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	
	
	export class Layout {
	    width: number;
	    height: number;
	    top: number;
	    left: number;
	    right: number;
	    bottom: number;
	    lines: number;
	    charsInLine: number;
	    unnumbered: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Layout(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.width = source["width"];
	        this.height = source["height"];
	        this.top = source["top"];
	        this.left = source["left"];
	        this.right = source["right"];
	        this.bottom = source["bottom"];
	        this.lines = source["lines"];
	        this.charsInLine = source["charsInLine"];
	        this.unnumbered = source["unnumbered"];
	    }
	}
	
	export class Piece {
	    block: number;
	    from: number;
	    to: number;
	    ends: number[];
	    top: number;
	    drawn: number;
	
	    static createFrom(source: any = {}) {
	        return new Piece(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.block = source["block"];
	        this.from = source["from"];
	        this.to = source["to"];
	        this.ends = source["ends"];
	        this.top = source["top"];
	        this.drawn = source["drawn"];
	    }
	}
	export class Page {
	    section: number;
	    pieces: Piece[];
	
	    static createFrom(source: any = {}) {
	        return new Page(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.section = source["section"];
	        this.pieces = this.convertValues(source["pieces"], Piece);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Reworded {
	    key: string;
	    text: string;
	    gone: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Reworded(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.text = source["text"];
	        this.gone = source["gone"];
	    }
	}
	export class Section {
	    landscape: boolean;
	    unnumbered?: boolean;
	    blocks: Block[];
	
	    static createFrom(source: any = {}) {
	        return new Section(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.landscape = source["landscape"];
	        this.unnumbered = source["unnumbered"];
	        this.blocks = this.convertValues(source["blocks"], Block);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Paper {
	    title: string;
	    office: string;
	    date: string;
	    layout: Layout;
	    sections: Section[];
	    pages: Page[];
	    warnings: ledger.Check[];
	    reworded?: Reworded[];
	
	    static createFrom(source: any = {}) {
	        return new Paper(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.title = source["title"];
	        this.office = source["office"];
	        this.date = source["date"];
	        this.layout = this.convertValues(source["layout"], Layout);
	        this.sections = this.convertValues(source["sections"], Section);
	        this.pages = this.convertValues(source["pages"], Page);
	        this.warnings = this.convertValues(source["warnings"], ledger.Check);
	        this.reworded = this.convertValues(source["reworded"], Reworded);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class PaperKind {
	    key: string;
	    name: string;
	    needs: string;
	
	    static createFrom(source: any = {}) {
	        return new PaperKind(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.name = source["name"];
	        this.needs = source["needs"];
	    }
	}
	
	
	
	
	
	
	
	export class Template {
	    kind: string;
	    redHead: string;
	    wording: Record<string, string>;
	    layout: Layout;
	
	    static createFrom(source: any = {}) {
	        return new Template(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.kind = source["kind"];
	        this.redHead = source["redHead"];
	        this.wording = source["wording"];
	        this.layout = this.convertValues(source["layout"], Layout);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}

}

export namespace sheet {
	
	export class ShownLine {
	    taskId: number;
	    group: string;
	
	    static createFrom(source: any = {}) {
	        return new ShownLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.taskId = source["taskId"];
	        this.group = source["group"];
	    }
	}

}

