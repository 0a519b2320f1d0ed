import type { ManageStrings } from '../locale'

/** The panel's words in Spanish. */
const es: ManageStrings = {
  title: 'Sus respuestas',
  asks: '{brand} pregunta y ve lo que usted responde.',
  goesTo: 'Las respuestas se envían a {where}.',
  staysHere: 'Las respuestas se quedan en este dispositivo.',
  none: 'Aún no hay respuestas de este dispositivo.',
  sent: 'Enviada',
  waits: 'Aún no enviada',
  refused: 'No aceptada',
  remove: 'Eliminar',
  confirm: '¿Eliminar esta respuesta? Las copias ya transmitidas permanecen.',
  keep: 'Conservar',
  removed: 'Eliminada.',
  removedHere: 'Eliminada en este dispositivo. Se eliminará en los demás sitios cuando tenga conexión.',
  removedOnlyHere: 'Eliminada en este dispositivo. {brand} conserva lo que ya se envió.',
  failed: 'No se ha podido hacer. Por favor, inténtelo de nuevo.',
  stored: 'Guardado en este dispositivo',
  answers: 'Respuestas: {count}',
  displays: 'Veces que se ha preguntado: {count}',
  code: 'Número aleatorio del dispositivo: {code}',
  notKept: 'Solo hasta que se cierre esta página.',
}

export default es
