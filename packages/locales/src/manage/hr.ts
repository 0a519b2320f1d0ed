import type { ManageStrings } from '../locale'

/** The panel's words in Croatian. */
const hr: ManageStrings = {
  title: 'Vaši odgovori',
  asks: '{brand} pita i vidi što odgovarate.',
  goesTo: 'Odgovori se šalju na {where}.',
  staysHere: 'Odgovori ostaju na ovom uređaju.',
  none: 'Još nema odgovora s ovog uređaja.',
  sent: 'Poslano',
  waits: 'Još nije poslano',
  refused: 'Nije prihvaćeno',
  remove: 'Izbriši',
  confirm: 'Izbrisati ovaj odgovor? Već proslijeđene kopije ostaju.',
  keep: 'Zadrži',
  removed: 'Izbrisano.',
  removedHere: 'Izbrisano na ovom uređaju. Drugdje će biti izbrisano kada budete na mreži.',
  removedOnlyHere: 'Izbrisano na ovom uređaju. {brand} zadržava što je već poslano.',
  failed: 'Nije uspjelo. Molimo pokušajte ponovno.',
  stored: 'Spremljeno na ovom uređaju',
  answers: 'Odgovori: {count}',
  displays: 'Broj upita: {count}',
  code: 'Nasumični broj uređaja: {code}',
  notKept: 'Samo do zatvaranja ove stranice.',
}

export default hr
