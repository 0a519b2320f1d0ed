import type { ManageStrings } from '../locale'

/** The panel's words in Serbian in Latin letters. */
const srLatn: ManageStrings = {
  title: 'Vaši odgovori',
  asks: '{brand} pita i vidi šta odgovarate.',
  goesTo: 'Odgovori se šalju na {where}.',
  staysHere: 'Odgovori ostaju na ovom uređaju.',
  none: 'Još nema odgovora sa ovog uređaja.',
  sent: 'Poslato',
  waits: 'Još nije poslato',
  refused: 'Nije prihvaćeno',
  remove: 'Izbriši',
  confirm: 'Izbrisati ovaj odgovor? Već prosleđene kopije ostaju.',
  keep: 'Zadrži',
  removed: 'Izbrisano.',
  removedHere: 'Izbrisano na ovom uređaju. Drugde će biti izbrisano kada budete na mreži.',
  removedOnlyHere: 'Izbrisano na ovom uređaju. {brand} zadržava što je već poslato.',
  failed: 'Nije uspelo. Molimo pokušajte ponovo.',
  stored: 'Sačuvano na ovom uređaju',
  answers: 'Odgovori: {count}',
  displays: 'Broj upita: {count}',
  code: 'Nasumičan broj uređaja: {code}',
  notKept: 'Samo do zatvaranja ove stranice.',
}

export default srLatn
