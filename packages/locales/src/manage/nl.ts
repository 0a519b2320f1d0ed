import type { ManageStrings } from '../locale'

/** The panel's words in Dutch. */
const nl: ManageStrings = {
  title: 'Uw antwoorden',
  asks: '{brand} vraagt en ziet wat u antwoordt.',
  goesTo: 'Antwoorden worden verzonden naar {where}.',
  staysHere: 'Antwoorden blijven op dit apparaat.',
  none: 'Nog geen antwoorden van dit apparaat.',
  sent: 'Verzonden',
  waits: 'Nog niet verzonden',
  refused: 'Niet geaccepteerd',
  remove: 'Verwijderen',
  confirm: 'Dit antwoord verwijderen? Reeds doorgegeven kopieën blijven bestaan.',
  keep: 'Behouden',
  removed: 'Verwijderd.',
  removedHere: 'Verwijderd van dit apparaat. Elders wordt het verwijderd zodra u online bent.',
  removedOnlyHere: 'Verwijderd van dit apparaat. {brand} houdt wat al was verzonden.',
  failed: 'Dat is niet gelukt. Probeer het alstublieft opnieuw.',
  stored: 'Opgeslagen op dit apparaat',
  answers: 'Antwoorden: {count}',
  displays: 'Aantal keren gevraagd: {count}',
  code: 'Willekeurig apparaatnummer: {code}',
  notKept: 'Alleen totdat deze pagina wordt gesloten.',
}

export default nl
