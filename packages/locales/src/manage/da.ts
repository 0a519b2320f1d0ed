import type { ManageStrings } from '../locale'

/** The panel's words in Danish. */
const da: ManageStrings = {
  title: 'Dine svar',
  asks: '{brand} spørger og ser, hvad du svarer.',
  goesTo: 'Svar sendes til {where}.',
  staysHere: 'Svar bliver på denne enhed.',
  none: 'Endnu ingen svar fra denne enhed.',
  sent: 'Sendt',
  waits: 'Ikke sendt endnu',
  refused: 'Ikke accepteret',
  remove: 'Slet',
  confirm: 'Slet dette svar? Kopier, der er givet videre, består.',
  keep: 'Behold',
  removed: 'Slettet.',
  removedHere: 'Slettet på denne enhed. Det slettes andre steder, når du er online.',
  removedOnlyHere: 'Slettet på denne enhed. {brand} beholder det, der allerede er sendt.',
  failed: 'Det lykkedes ikke. Prøv venligst igen.',
  stored: 'Gemt på denne enhed',
  answers: 'Svar: {count}',
  displays: 'Gange spurgt: {count}',
  code: 'Tilfældigt enhedsnummer: {code}',
  notKept: 'Kun indtil denne side lukkes.',
}

export default da
