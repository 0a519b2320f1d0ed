import type { Locale } from './locale'

/** Catalan, formal address. */
const ca: Locale = {
  tag: 'ca',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'Envia',
    next: 'Següent',
    back: 'Enrere',
    close: 'Tanca',
    optOut: 'No ho torneu a preguntar',
    who: 'Qui ho veu',
    optional: 'Opcional',
    progress: '{step} de {steps}',
    announcement: '{title} Opcional. Premeu F6 per anar-hi.',
    required: 'Si us plau, responeu aquesta pregunta.',
    invalid: 'Si us plau, reviseu aquesta resposta.',
    masked: 'No s’enviarà: {what}',
    storage: 'No s’ha pogut desar la resposta. Si us plau, torneu-la a enviar.',
    thanks: 'Gràcies.',
    sent: 'La vostra resposta s’ha enviat.',
    kept: 'S’ha desat en aquest dispositiu. La resposta s’enviarà quan tingueu connexió.',
    thumbsDown: 'Polze avall',
    thumbsUp: 'Polze amunt',
    other: 'Altres',
    upTo: 'Trieu-ne fins a {max}',
    agree: 'Hi estic d’acord',
    moveUp: 'Mou amunt',
    moveDown: 'Mou avall',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'Quina probabilitat hi ha que recomaneu {brand} a un amic o company de feina?',
      low: 'Gens probable',
      high: 'Extremadament probable',
    },
    'csat-5': {
      wording: 1,
      text: 'En general, quin és el vostre grau de satisfacció amb {subject}?',
      labels: ['Molt insatisfet', 'Insatisfet', 'Ni satisfet ni insatisfet', 'Satisfet', 'Molt satisfet'],
    },
    'ces-7': {
      wording: 1,
      text: 'Fins a quin punt esteu d’acord o en desacord amb l’afirmació següent: {brand} em va facilitar la resolució del meu problema.',
      low: 'Totalment en desacord',
      high: 'Totalment d’acord',
    },
    'ces-5': {
      wording: 1,
      text: 'Fins a quin punt esteu d’acord o en desacord amb l’afirmació següent: {brand} em va facilitar la resolució del meu problema.',
      labels: ['Totalment en desacord', 'En desacord', 'Ni d’acord ni en desacord', 'D’acord', 'Totalment d’acord'],
    },
  },
}

export default ca
