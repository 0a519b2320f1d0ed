import type { ManageStrings } from '../locale'

/** The panel's words in French. */
const fr: ManageStrings = {
  title: 'Vos réponses',
  asks: '{brand} pose les questions et voit vos réponses.',
  goesTo: 'Les réponses sont envoyées à {where}.',
  staysHere: 'Les réponses restent sur cet appareil.',
  none: 'Aucune réponse de cet appareil.',
  sent: 'Envoyée',
  waits: 'Pas encore envoyée',
  refused: 'Non acceptée',
  remove: 'Supprimer',
  confirm: 'Supprimer cette réponse ? Les copies déjà transmises demeurent.',
  keep: 'Conserver',
  removed: 'Supprimée.',
  removedHere: 'Supprimée sur cet appareil. Elle le sera ailleurs dès que vous serez en ligne.',
  removedOnlyHere: 'Supprimée sur cet appareil. {brand} conserve ce qui a déjà été envoyé.',
  failed: 'L’opération a échoué. Veuillez réessayer.',
  stored: 'Enregistré sur cet appareil',
  answers: 'Réponses : {count}',
  displays: 'Sollicitations : {count}',
  code: 'Numéro aléatoire de l’appareil : {code}',
  notKept: 'Jusqu’à la fermeture de cette page seulement.',
}

export default fr
