/** A command of the palette: a deed of a page, or one of the frame. Those that write are not offered while somebody else holds the ledger. */
export interface Command { key: string; page?: string; icon: string; writes?: boolean; open?: boolean }

/** Every command that can be had by name; words and pinyin initials live in the locale file. */
export const commands: Command[] = [
  { key: 'forms', page: 'collect', icon: 'file', writes: true, open: true },
  { key: 'takeFiles', page: 'collect', icon: 'collect', writes: true, open: true },
  { key: 'takeFolder', page: 'collect', icon: 'folder', writes: true, open: true },
  { key: 'remind', page: 'collect', icon: 'phone', open: true },
  { key: 'results', page: 'collect', icon: 'file' },
  { key: 'clean', page: 'judge', icon: 'check', writes: true, open: true },
  { key: 'compare', page: 'judge', icon: 'judge' },
  { key: 'freeze', page: 'judge', icon: 'lock', writes: true, open: true },
  { key: 'addUnit', page: 'units', icon: 'plus', writes: true },
  { key: 'importUnits', page: 'units', icon: 'import', writes: true },
  { key: 'exportUnits', page: 'units', icon: 'export' },
  { key: 'backup', page: 'settings', icon: 'db' },
  { key: 'restore', page: 'settings', icon: 'db', writes: true },
  { key: 'check', page: 'settings', icon: 'check' },
  { key: 'openOther', page: 'settings', icon: 'folder' },
  { key: 'undo', icon: 'undo', writes: true },
  { key: 'redo', icon: 'redo', writes: true },
  { key: 'theme', icon: 'moon' },
  { key: 'keys', icon: 'help' },
]

/** What can be asked for now: nothing that writes in a ledger that is only read, nothing about a frozen period that changes it. */
export function offered(writable: boolean, frozen: boolean): Command[] {
  return commands.filter((c) => (writable || !c.writes) && !(frozen && c.open))
}
