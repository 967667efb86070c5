interface Key { press: string[]; label: string; writes?: boolean }

/** The shortcuts that work now: in a ledger that is only read those that write are left out. */
export function working(writable: boolean): { title: string; keys: Key[] }[] {
  return sheet.map((part) => ({ ...part, keys: part.keys.filter((k) => writable || !k.writes) })).filter((part) => part.keys.length > 0)
}

/** Every shortcut there is, by page; the words live in the locale file. */
const sheet: { title: string; keys: Key[] }[] = [
  {
    title: 'keys.everywhere',
    keys: [
      { press: ['Ctrl', 'K'], label: 'keys.find' },
      { press: ['Ctrl', 'F'], label: 'keys.findHere' },
      { press: ['Ctrl', 'S'], label: 'keys.save' },
      { press: ['Ctrl', 'P'], label: 'keys.print' },
      { press: ['Ctrl', 'Z'], label: 'keys.undo', writes: true },
      { press: ['Ctrl', 'Y'], label: 'keys.redo', writes: true },
      { press: ['F6'], label: 'keys.region' },
      { press: ['F1'], label: 'keys.explain' },
      { press: ['?'], label: 'keys.help' },
      { press: ['Esc'], label: 'keys.close' },
    ],
  },
  {
    title: 'keys.ledger',
    keys: [
      { press: ['↑', '↓', '←', '→'], label: 'keys.cell' },
      { press: ['Home', 'End'], label: 'keys.ends' },
      { press: ['PageUp', 'PageDown'], label: 'keys.turnPage' },
      { press: ['F2'], label: 'keys.edit', writes: true },
      { press: ['Del'], label: 'keys.clear', writes: true },
      { press: ['Alt', 'Enter'], label: 'keys.panel' },
      { press: ['Alt', '↓'], label: 'keys.sort' },
      { press: ['Shift', '↑'], label: 'keys.range' },
      { press: ['Shift', '␣'], label: 'keys.wholeRows' },
      { press: ['Ctrl', 'C'], label: 'keys.copy' },
      { press: ['Ctrl', 'V'], label: 'keys.paste', writes: true },
    ],
  },
  {
    title: 'keys.import',
    keys: [
      { press: ['↑', '↓'], label: 'keys.draft' },
      { press: ['Enter'], label: 'keys.confirm', writes: true },
      { press: ['E'], label: 'keys.editDraft', writes: true },
      { press: ['S'], label: 'keys.split', writes: true },
      { press: ['M'], label: 'keys.join', writes: true },
      { press: ['Del'], label: 'keys.drop', writes: true },
      { press: ['Ctrl', 'Enter'], label: 'keys.confirmAll', writes: true },
    ],
  },
  {
    title: 'keys.judge',
    keys: [
      { press: ['1', '…', '6'], label: 'keys.status', writes: true },
      { press: ['Enter'], label: 'keys.accept', writes: true },
      { press: ['←', '→'], label: 'keys.case' },
    ],
  },
]
