import type { ManageStrings } from '../locale'

/** The panel's words in Portuguese of Brazil. */
const ptBR: ManageStrings = {
  title: 'Suas respostas',
  asks: '{brand} pergunta e vê o que você responde.',
  goesTo: 'As respostas são enviadas para {where}.',
  staysHere: 'As respostas ficam neste dispositivo.',
  none: 'Ainda não há respostas deste dispositivo.',
  sent: 'Enviada',
  waits: 'Ainda não enviada',
  refused: 'Não aceita',
  remove: 'Excluir',
  confirm: 'Excluir esta resposta? As cópias já repassadas permanecem.',
  keep: 'Manter',
  removed: 'Excluída.',
  removedHere: 'Excluída neste dispositivo. Será excluída nos demais lugares quando você estiver on-line.',
  removedOnlyHere: 'Excluída neste dispositivo. {brand} mantém o que já foi enviado.',
  failed: 'Não funcionou. Por favor, tente novamente.',
  stored: 'Armazenado neste dispositivo',
  answers: 'Respostas: {count}',
  displays: 'Vezes em que perguntamos: {count}',
  code: 'Número aleatório do dispositivo: {code}',
  notKept: 'Somente até esta página ser fechada.',
}

export default ptBR
