import type { ManageStrings } from '../locale'

/** The panel's words in Malay. */
const ms: ManageStrings = {
  title: 'Jawapan anda',
  asks: '{brand} bertanya dan melihat jawapan anda.',
  goesTo: 'Jawapan dihantar ke {where}.',
  staysHere: 'Jawapan kekal pada peranti ini.',
  none: 'Belum ada jawapan daripada peranti ini.',
  sent: 'Dihantar',
  waits: 'Belum dihantar',
  refused: 'Tidak diterima',
  remove: 'Padam',
  confirm: 'Padam jawapan ini? Salinan yang sudah disampaikan akan kekal.',
  keep: 'Kekalkan',
  removed: 'Dipadam.',
  removedHere: 'Dipadam pada peranti ini. Di tempat lain ia dipadam apabila anda dalam talian.',
  removedOnlyHere: 'Dipadam pada peranti ini. {brand} mengekalkan apa yang sudah dihantar.',
  failed: 'Tidak berjaya. Sila cuba sekali lagi.',
  stored: 'Disimpan pada peranti ini',
  answers: 'Jawapan: {count}',
  displays: 'Bilangan kali ditanya: {count}',
  code: 'Nombor rawak peranti: {code}',
  notKept: 'Hanya sehingga halaman ini ditutup.',
}

export default ms
