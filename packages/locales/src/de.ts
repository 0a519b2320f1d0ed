import type { Locale } from './locale'

/** German, formal address. */
const de: Locale = {
  tag: 'de',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'Senden',
    next: 'Weiter',
    back: 'Zurück',
    close: 'Schließen',
    optOut: 'Nicht mehr fragen',
    who: 'Wer das sieht',
    optional: 'Freiwillig',
    progress: '{step} von {steps}',
    announcement: '{title} Freiwillig. Mit F6 gelangen Sie dorthin.',
    required: 'Bitte beantworten Sie diese Frage.',
    invalid: 'Bitte prüfen Sie diese Antwort.',
    masked: 'Wird nicht mitgesendet: {what}',
    storage: 'Die Antwort konnte nicht gespeichert werden. Bitte senden Sie sie erneut.',
    thanks: 'Vielen Dank.',
    sent: 'Ihre Antwort wurde gesendet.',
    kept: 'Auf diesem Gerät gespeichert. Die Antwort wird gesendet, sobald Sie online sind.',
    thumbsDown: 'Daumen runter',
    thumbsUp: 'Daumen hoch',
    other: 'Anderes',
    upTo: 'Höchstens {max} auswählen',
    agree: 'Ich stimme zu',
    moveUp: 'Nach oben',
    moveDown: 'Nach unten',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'Wie wahrscheinlich ist es, dass Sie {brand} Freunden oder Kollegen weiterempfehlen?',
      low: 'Überhaupt nicht wahrscheinlich',
      high: 'Äußerst wahrscheinlich',
    },
    'csat-5': {
      wording: 1,
      text: 'Wie zufrieden sind Sie insgesamt mit {subject}?',
      labels: ['Sehr unzufrieden', 'Unzufrieden', 'Weder zufrieden noch unzufrieden', 'Zufrieden', 'Sehr zufrieden'],
    },
    'ces-7': {
      wording: 1,
      text: 'Inwieweit stimmen Sie der folgenden Aussage zu oder nicht zu: {brand} hat es mir leicht gemacht, mein Anliegen zu erledigen.',
      low: 'Stimme überhaupt nicht zu',
      high: 'Stimme voll und ganz zu',
    },
    'ces-5': {
      wording: 1,
      text: 'Inwieweit stimmen Sie der folgenden Aussage zu oder nicht zu: {brand} hat es mir leicht gemacht, mein Anliegen zu erledigen.',
      labels: [
        'Stimme überhaupt nicht zu',
        'Stimme nicht zu',
        'Stimme weder zu noch nicht zu',
        'Stimme zu',
        'Stimme voll und ganz zu',
      ],
    },
  },
}

export default de
