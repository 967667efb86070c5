/** Every shortcut there is, by page; the words live in the locale file. */
export const sheet = [
  {
    title: 'keys.everywhere',
    keys: [
      { press: ['Ctrl', 'K'], label: 'keys.find' },
      { press: ['Ctrl', 'Z'], label: 'keys.undo' },
      { press: ['Ctrl', 'Y'], label: 'keys.redo' },
      { press: ['F1'], label: 'keys.explain' },
      { press: ['?'], label: 'keys.help' },
      { press: ['Esc'], label: 'keys.close' },
    ],
  },
  {
    title: 'keys.ledger',
    keys: [
      { press: ['↑', '↓', '←', '→'], label: 'keys.cell' },
      { press: ['Enter'], label: 'keys.edit' },
      { press: ['P'], label: 'keys.panel' },
      { press: ['Shift', '↑'], label: 'keys.range' },
      { press: ['Ctrl', 'C'], label: 'keys.copy' },
      { press: ['Ctrl', 'V'], label: 'keys.paste' },
    ],
  },
  {
    title: 'keys.import',
    keys: [
      { press: ['↑', '↓'], label: 'keys.draft' },
      { press: ['Enter'], label: 'keys.confirm' },
      { press: ['E'], label: 'keys.editDraft' },
      { press: ['S'], label: 'keys.split' },
      { press: ['M'], label: 'keys.join' },
      { press: ['Del'], label: 'keys.drop' },
      { press: ['Ctrl', 'Enter'], label: 'keys.confirmAll' },
    ],
  },
  {
    title: 'keys.judge',
    keys: [
      { press: ['1', '…', '6'], label: 'keys.status' },
      { press: ['Enter'], label: 'keys.accept' },
      { press: ['←', '→'], label: 'keys.case' },
    ],
  },
]
