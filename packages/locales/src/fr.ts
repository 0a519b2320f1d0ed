import type { Locale } from './locale'

/** French, formal address; its question marks and colons keep their no-break spaces. */
const fr: Locale = {
  tag: 'fr',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'Envoyer',
    next: 'Suivant',
    back: 'Retour',
    close: 'Fermer',
    optOut: 'Ne plus me demander',
    who: 'Qui voit ceci',
    optional: 'Facultatif',
    progress: '{step} sur {steps}',
    announcement: '{title} Facultatif. Appuyez sur F6 pour y accéder.',
    required: 'Veuillez répondre à cette question.',
    invalid: 'Veuillez vérifier cette réponse.',
    masked: 'Retiré avant l’envoi : {what}',
    storage: 'La réponse n’a pas pu être conservée. Veuillez l’envoyer à nouveau.',
    thanks: 'Merci.',
    sent: 'Votre réponse a été envoyée.',
    kept: 'Conservé sur cet appareil. L’envoi aura lieu dès que vous serez en ligne.',
    thumbsDown: 'Pouce vers le bas',
    thumbsUp: 'Pouce vers le haut',
    other: 'Autre',
    upTo: 'Jusqu’à {max} choix',
    agree: 'J’accepte',
    moveUp: 'Monter',
    moveDown: 'Descendre',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'Quelle est la probabilité que vous recommandiez {brand} à un ami ou à un collègue\u202f?',
      low: 'Pas du tout probable',
      high: 'Extrêmement probable',
    },
    'csat-5': {
      wording: 1,
      text: 'Dans l’ensemble, quel est votre degré de satisfaction concernant {subject}\u202f?',
      labels: ['Très insatisfait', 'Insatisfait', 'Ni satisfait ni insatisfait', 'Satisfait', 'Très satisfait'],
    },
    'ces-7': {
      wording: 1,
      text: 'Dans quelle mesure êtes-vous d’accord ou pas d’accord avec l’affirmation suivante\u00a0: {brand} m’a permis de régler facilement mon problème.',
      low: 'Pas du tout d’accord',
      high: 'Tout à fait d’accord',
    },
    'ces-5': {
      wording: 1,
      text: 'Dans quelle mesure êtes-vous d’accord ou pas d’accord avec l’affirmation suivante\u00a0: {brand} m’a permis de régler facilement mon problème.',
      labels: [
        'Pas du tout d’accord',
        'Pas d’accord',
        'Ni d’accord ni pas d’accord',
        'D’accord',
        'Tout à fait d’accord',
      ],
    },
  },
}

export default fr
