import type { ManageStrings } from '../locale'

/** The panel's words in Portuguese of Portugal. */
const ptPT: ManageStrings = {
  title: 'As suas respostas',
  asks: '{brand} pergunta e vê o que responde.',
  goesTo: 'As respostas são enviadas para {where}.',
  staysHere: 'As respostas ficam neste dispositivo.',
  none: 'Ainda não há respostas deste dispositivo.',
  sent: 'Enviada',
  waits: 'Ainda não enviada',
  refused: 'Não aceite',
  remove: 'Eliminar',
  confirm: 'Eliminar esta resposta? As cópias já transmitidas permanecem.',
  keep: 'Manter',
  removed: 'Eliminada.',
  removedHere: 'Eliminada neste dispositivo. Será eliminada nos outros locais quando tiver ligação.',
  removedOnlyHere: 'Eliminada neste dispositivo. {brand} mantém o que já foi enviado.',
  failed: 'Não funcionou. Por favor, tente novamente.',
  stored: 'Guardado neste dispositivo',
  answers: 'Respostas: {count}',
  displays: 'Vezes em que perguntámos: {count}',
  code: 'Número aleatório do dispositivo: {code}',
  notKept: 'Apenas até esta página ser fechada.',
}

export default ptPT
