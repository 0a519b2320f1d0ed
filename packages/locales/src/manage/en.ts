import type { ManageStrings } from '../locale'

/** The panel's words in English. */
const en: ManageStrings = {
  title: 'Your answers',
  asks: '{brand} asks and sees what you answer.',
  goesTo: 'Answers are sent to {where}.',
  staysHere: 'Answers stay on this device.',
  none: 'No answers from this device yet.',
  sent: 'Sent',
  waits: 'Not sent yet',
  refused: 'Not accepted',
  remove: 'Delete',
  confirm: 'Delete this answer? Copies already passed on remain.',
  keep: 'Keep',
  removed: 'Deleted.',
  removedHere: 'Deleted on this device. It is deleted elsewhere when you are online.',
  removedOnlyHere: 'Deleted on this device. {brand} keeps what was already sent.',
  failed: 'That did not work. Please try again.',
  stored: 'Stored on this device',
  answers: 'Answers: {count}',
  displays: 'Times asked: {count}',
  code: 'Random device number: {code}',
  notKept: 'Only until this page is closed.',
}

export default en
