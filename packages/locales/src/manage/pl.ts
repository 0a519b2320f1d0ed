import type { ManageStrings } from '../locale'

/** The panel's words in Polish. */
const pl: ManageStrings = {
  title: 'Państwa odpowiedzi',
  asks: '{brand} zadaje pytania i widzi odpowiedzi.',
  goesTo: 'Odpowiedzi są wysyłane do: {where}.',
  staysHere: 'Odpowiedzi pozostają na tym urządzeniu.',
  none: 'Brak odpowiedzi z tego urządzenia.',
  sent: 'Wysłano',
  waits: 'Jeszcze nie wysłano',
  refused: 'Nie przyjęto',
  remove: 'Usuń',
  confirm: 'Usunąć tę odpowiedź? Kopie już przekazane pozostaną.',
  keep: 'Zachowaj',
  removed: 'Usunięto.',
  removedHere: 'Usunięto z tego urządzenia. W innych miejscach zostanie usunięta po połączeniu z internetem.',
  removedOnlyHere: 'Usunięto z tego urządzenia. {brand} zachowuje to, co już wysłano.',
  failed: 'Nie udało się. Proszę spróbować ponownie.',
  stored: 'Zapisane na tym urządzeniu',
  answers: 'Odpowiedzi: {count}',
  displays: 'Liczba zapytań: {count}',
  code: 'Losowy numer urządzenia: {code}',
  notKept: 'Tylko do zamknięcia tej strony.',
}

export default pl
