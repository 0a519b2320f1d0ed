import type { ManageStrings } from '../locale'

/** The panel's words in Romanian. */
const ro: ManageStrings = {
  title: 'Răspunsurile dumneavoastră',
  asks: '{brand} întreabă și vede ce răspundeți.',
  goesTo: 'Răspunsurile sunt trimise la {where}.',
  staysHere: 'Răspunsurile rămân pe acest dispozitiv.',
  none: 'Încă nu există răspunsuri de pe acest dispozitiv.',
  sent: 'Trimis',
  waits: 'Încă netrimis',
  refused: 'Neacceptat',
  remove: 'Ștergeți',
  confirm: 'Ștergeți acest răspuns? Copiile deja transmise rămân.',
  keep: 'Păstrați',
  removed: 'Șters.',
  removedHere: 'Șters de pe acest dispozitiv. În alte locuri va fi șters când veți fi online.',
  removedOnlyHere: 'Șters de pe acest dispozitiv. {brand} păstrează ce a fost deja trimis.',
  failed: 'Nu a reușit. Vă rugăm să încercați din nou.',
  stored: 'Stocat pe acest dispozitiv',
  answers: 'Răspunsuri: {count}',
  displays: 'Întrebări afișate: {count}',
  code: 'Număr aleatoriu al dispozitivului: {code}',
  notKept: 'Numai până la închiderea acestei pagini.',
}

export default ro
