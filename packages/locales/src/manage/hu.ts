import type { ManageStrings } from '../locale'

/** The panel's words in Hungarian. */
const hu: ManageStrings = {
  title: 'Az Ön válaszai',
  asks: '{brand} kérdez, és látja az Ön válaszait.',
  goesTo: 'A válaszok ide kerülnek: {where}.',
  staysHere: 'A válaszok ezen az eszközön maradnak.',
  none: 'Erről az eszközről még nincs válasz.',
  sent: 'Elküldve',
  waits: 'Még nincs elküldve',
  refused: 'Nem fogadták el',
  remove: 'Törlés',
  confirm: 'Törli ezt a választ? A már továbbadott másolatok megmaradnak.',
  keep: 'Megtartás',
  removed: 'Törölve.',
  removedHere: 'Törölve erről az eszközről. Máshol akkor törlődik, amikor Ön online lesz.',
  removedOnlyHere: 'Törölve erről az eszközről. {brand} megtartja, amit már elküldtek.',
  failed: 'Nem sikerült. Kérjük, próbálja újra.',
  stored: 'Tárolva ezen az eszközön',
  answers: 'Válaszok: {count}',
  displays: 'Kérdezések száma: {count}',
  code: 'Véletlen eszközszám: {code}',
  notKept: 'Csak az oldal bezárásáig.',
}

export default hu
