import type { ManageStrings } from '../locale'

/** The panel's words in Norwegian Bokmål. */
const nb: ManageStrings = {
  title: 'Svarene dine',
  asks: '{brand} spør og ser hva du svarer.',
  goesTo: 'Svar sendes til {where}.',
  staysHere: 'Svar blir på denne enheten.',
  none: 'Ingen svar fra denne enheten ennå.',
  sent: 'Sendt',
  waits: 'Ikke sendt ennå',
  refused: 'Ikke godtatt',
  remove: 'Slett',
  confirm: 'Slette dette svaret? Kopier som er gitt videre, blir værende.',
  keep: 'Behold',
  removed: 'Slettet.',
  removedHere: 'Slettet på denne enheten. Det slettes andre steder når du er på nett.',
  removedOnlyHere: 'Slettet på denne enheten. {brand} beholder det som allerede er sendt.',
  failed: 'Det gikk ikke. Vennligst prøv igjen.',
  stored: 'Lagret på denne enheten',
  answers: 'Svar: {count}',
  displays: 'Ganger spurt: {count}',
  code: 'Tilfeldig enhetsnummer: {code}',
  notKept: 'Bare til denne siden lukkes.',
}

export default nb
