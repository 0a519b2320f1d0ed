import type { ManageStrings } from '../locale'

/** The panel's words in German. */
const de: ManageStrings = {
  title: 'Ihre Antworten',
  asks: '{brand} fragt und sieht, was Sie antworten.',
  goesTo: 'Antworten werden an {where} gesendet.',
  staysHere: 'Antworten bleiben auf diesem Gerät.',
  none: 'Noch keine Antworten von diesem Gerät.',
  sent: 'Gesendet',
  waits: 'Noch nicht gesendet',
  refused: 'Nicht angenommen',
  remove: 'Löschen',
  confirm: 'Diese Antwort löschen? Bereits weitergegebene Kopien bleiben bestehen.',
  keep: 'Behalten',
  removed: 'Gelöscht.',
  removedHere: 'Auf diesem Gerät gelöscht. Andernorts wird sie gelöscht, sobald Sie online sind.',
  removedOnlyHere: 'Auf diesem Gerät gelöscht. {brand} behält, was schon gesendet wurde.',
  failed: 'Das hat nicht funktioniert. Bitte versuchen Sie es erneut.',
  stored: 'Auf diesem Gerät gespeichert',
  answers: 'Antworten: {count}',
  displays: 'Gefragt, Anzahl: {count}',
  code: 'Zufällige Gerätenummer: {code}',
  notKept: 'Nur bis diese Seite geschlossen wird.',
}

export default de
