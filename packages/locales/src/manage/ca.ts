import type { ManageStrings } from '../locale'

/** The panel's words in Catalan. */
const ca: ManageStrings = {
  title: 'Les vostres respostes',
  asks: '{brand} pregunta i veu el que responeu.',
  goesTo: 'Les respostes s’envien a {where}.',
  staysHere: 'Les respostes es queden en aquest dispositiu.',
  none: 'Encara no hi ha respostes d’aquest dispositiu.',
  sent: 'Enviada',
  waits: 'Encara no enviada',
  refused: 'No acceptada',
  remove: 'Suprimeix',
  confirm: 'Voleu suprimir aquesta resposta? Les còpies ja transmeses es mantenen.',
  keep: 'Conserva',
  removed: 'Suprimida.',
  removedHere: 'Suprimida en aquest dispositiu. Se suprimirà a la resta de llocs quan tingueu connexió.',
  removedOnlyHere: 'Suprimida en aquest dispositiu. {brand} conserva el que ja s’ha enviat.',
  failed: 'No ha funcionat. Si us plau, torneu-ho a provar.',
  stored: 'Desat en aquest dispositiu',
  answers: 'Respostes: {count}',
  displays: 'Vegades que s’ha preguntat: {count}',
  code: 'Número aleatori del dispositiu: {code}',
  notKept: 'Només fins que es tanqui aquesta pàgina.',
}

export default ca
