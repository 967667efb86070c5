import type * as Bulletins from '../../wailsjs/go/app/Bulletins'
import type * as Desk from '../../wailsjs/go/app/Desk'
import type * as Findings from '../../wailsjs/go/app/Findings'
import type * as Imports from '../../wailsjs/go/app/Imports'
import type * as Overviews from '../../wailsjs/go/app/Overviews'
import type * as Papers from '../../wailsjs/go/app/Papers'
import type * as Periods from '../../wailsjs/go/app/Periods'
import type * as Returns from '../../wailsjs/go/app/Returns'
import type * as Inspections from '../../wailsjs/go/app/Inspections'
import type * as Scores from '../../wailsjs/go/app/Scores'
import type * as Settings from '../../wailsjs/go/app/Settings'
import type * as Slips from '../../wailsjs/go/app/Slips'
import type * as Tasks from '../../wailsjs/go/app/Tasks'
import type * as Units from '../../wailsjs/go/app/Units'
import type * as Files from '../../wailsjs/go/desktop/Files'

/** What the backend binds, as generated from its own source. */
export interface Bound {
  Bulletins: typeof Bulletins; Desk: typeof Desk; Files: typeof Files; Findings: typeof Findings; Imports: typeof Imports; Overviews: typeof Overviews
  Papers: typeof Papers; Periods: typeof Periods; Returns: typeof Returns; Settings: typeof Settings; Inspections: typeof Inspections; Scores: typeof Scores; Slips: typeof Slips; Tasks: typeof Tasks; Units: typeof Units
}

/** Every subject with each of its methods: a call of anything else does not compile. */
export type Ask = { [S in keyof Bound]: { [M in keyof Bound[S]]: [subject: S, method: M, args?: unknown[]] }[keyof Bound[S]] }[keyof Bound]
