import type { ManageStrings } from '../locale'

/** The panel's words in Slovak. */
const sk: ManageStrings = {
  title: 'Vaše odpovede',
  asks: '{brand} sa pýta a vidí, čo odpoviete.',
  goesTo: 'Odpovede sa odosielajú na {where}.',
  staysHere: 'Odpovede zostávajú v tomto zariadení.',
  none: 'Z tohto zariadenia zatiaľ nie sú žiadne odpovede.',
  sent: 'Odoslané',
  waits: 'Zatiaľ neodoslané',
  refused: 'Neprijaté',
  remove: 'Vymazať',
  confirm: 'Vymazať túto odpoveď? Už odovzdané kópie zostanú.',
  keep: 'Ponechať',
  removed: 'Vymazané.',
  removedHere: 'Vymazané v tomto zariadení. Inde sa vymaže, keď budete online.',
  removedOnlyHere: 'Vymazané v tomto zariadení. {brand} si ponechá, čo už bolo odoslané.',
  failed: 'Nepodarilo sa to. Skúste to, prosím, znova.',
  stored: 'Uložené v tomto zariadení',
  answers: 'Odpovede: {count}',
  displays: 'Počet opýtaní: {count}',
  code: 'Náhodné číslo zariadenia: {code}',
  notKept: 'Len do zatvorenia tejto stránky.',
}

export default sk
