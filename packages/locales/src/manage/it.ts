import type { ManageStrings } from '../locale'

/** The panel's words in Italian. */
const it: ManageStrings = {
  title: 'Le Sue risposte',
  asks: '{brand} fa le domande e vede le Sue risposte.',
  goesTo: 'Le risposte vengono inviate a {where}.',
  staysHere: 'Le risposte restano su questo dispositivo.',
  none: 'Ancora nessuna risposta da questo dispositivo.',
  sent: 'Inviata',
  waits: 'Non ancora inviata',
  refused: 'Non accettata',
  remove: 'Elimina',
  confirm: 'Eliminare questa risposta? Le copie già trasmesse rimangono.',
  keep: 'Conserva',
  removed: 'Eliminata.',
  removedHere: 'Eliminata su questo dispositivo. Altrove verrà eliminata al ritorno della connessione.',
  removedOnlyHere: 'Eliminata su questo dispositivo. {brand} conserva quanto già inviato.',
  failed: 'Operazione non riuscita. La preghiamo di riprovare.',
  stored: 'Salvato su questo dispositivo',
  answers: 'Risposte: {count}',
  displays: 'Domande mostrate: {count}',
  code: 'Numero casuale del dispositivo: {code}',
  notKept: 'Solo fino alla chiusura di questa pagina.',
}

export default it
