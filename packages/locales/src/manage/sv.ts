import type { ManageStrings } from '../locale'

/** The panel's words in Swedish. */
const sv: ManageStrings = {
  title: 'Dina svar',
  asks: '{brand} frågar och ser vad du svarar.',
  goesTo: 'Svar skickas till {where}.',
  staysHere: 'Svar stannar på den här enheten.',
  none: 'Inga svar från den här enheten ännu.',
  sent: 'Skickat',
  waits: 'Inte skickat ännu',
  refused: 'Inte godtaget',
  remove: 'Ta bort',
  confirm: 'Ta bort det här svaret? Kopior som redan har lämnats vidare finns kvar.',
  keep: 'Behåll',
  removed: 'Borttaget.',
  removedHere: 'Borttaget på den här enheten. Det tas bort på andra håll när du är online.',
  removedOnlyHere: 'Borttaget på den här enheten. {brand} behåller det som redan har skickats.',
  failed: 'Det gick inte. Försök igen.',
  stored: 'Sparat på den här enheten',
  answers: 'Svar: {count}',
  displays: 'Antal gånger tillfrågad: {count}',
  code: 'Slumpmässigt enhetsnummer: {code}',
  notKept: 'Bara tills den här sidan stängs.',
}

export default sv
