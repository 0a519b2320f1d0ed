import type { Locale } from './locale'

/** Italian, formal address. */
const it: Locale = {
  tag: 'it',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'Invia',
    next: 'Avanti',
    back: 'Indietro',
    close: 'Chiudi',
    optOut: 'Non chiedere più',
    who: 'Chi vede questo',
    optional: 'Facoltativo',
    progress: '{step} di {steps}',
    announcement: '{title} Facoltativo. Prema F6 per accedere.',
    required: 'La preghiamo di rispondere a questa domanda.',
    invalid: 'La preghiamo di verificare questa risposta.',
    masked: 'Omesso dall’invio: {what}',
    storage: 'Non è stato possibile salvare la risposta. La preghiamo di inviarla di nuovo.',
    thanks: 'Grazie.',
    sent: 'La Sua risposta è stata inviata.',
    kept: 'Risposta salvata su questo dispositivo. Verrà inviata al ritorno della connessione.',
    thumbsDown: 'Pollice in giù',
    thumbsUp: 'Pollice in su',
    other: 'Altro',
    upTo: 'Massimo {max} scelte',
    agree: 'Acconsento',
    moveUp: 'Sposta su',
    moveDown: 'Sposta giù',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'Con quale probabilità consiglierebbe {brand} a un amico o a un collega?',
      low: 'Per niente probabile',
      high: 'Estremamente probabile',
    },
    'csat-5': {
      wording: 1,
      text: 'Nel complesso, qual è il Suo livello di soddisfazione per {subject}?',
      labels: [
        'Molto insoddisfatto',
        'Insoddisfatto',
        'Né soddisfatto né insoddisfatto',
        'Soddisfatto',
        'Molto soddisfatto',
      ],
    },
    'ces-7': {
      wording: 1,
      text: 'In che misura è d’accordo o in disaccordo con la seguente affermazione: {brand} mi ha reso facile risolvere il mio problema.',
      low: 'Completamente in disaccordo',
      high: 'Completamente d’accordo',
    },
    'ces-5': {
      wording: 1,
      text: 'In che misura è d’accordo o in disaccordo con la seguente affermazione: {brand} mi ha reso facile risolvere il mio problema.',
      labels: [
        'Completamente in disaccordo',
        'In disaccordo',
        'Né d’accordo né in disaccordo',
        'D’accordo',
        'Completamente d’accordo',
      ],
    },
  },
}

export default it
