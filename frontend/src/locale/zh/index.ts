import { bulletin } from './bulletin'
import { collect } from './collect'
import { error } from './error'
import { importing } from './import'
import { judge } from './judge'
import { ledger } from './ledger'
import { log } from './log'
import { manual } from './manual'
import { overview } from './overview'
import { papers } from './papers'
import { settings } from './settings'
import { shell } from './shell'
import { units } from './units'
import { vocabulary } from './vocabulary'
import { welcome } from './welcome'

/** Every word the window says, a file a page. Keys follow the pages; vocabularies are asked for with word(group, member). */
export const zh = { ...shell, ...vocabulary, ...welcome, ...overview, ...ledger, ...importing, ...collect, ...judge, ...bulletin, ...papers, ...units, ...log, ...settings, ...manual, ...error }
