import type { Locale } from './locale'

/** Danish; its usual address, “du”. */
const da: Locale = {
  tag: 'da',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'Indsend',
    next: 'Næste',
    back: 'Tilbage',
    close: 'Luk',
    optOut: 'Spørg ikke igen',
    who: 'Hvem ser dette',
    optional: 'Valgfrit',
    progress: '{step} af {steps}',
    announcement: '{title} Valgfrit. Tryk på F6 for at gå dertil.',
    required: 'Besvar venligst dette spørgsmål.',
    invalid: 'Kontrollér venligst dette svar.',
    masked: 'Sendes ikke med: {what}',
    storage: 'Svaret kunne ikke gemmes. Send det venligst igen.',
    thanks: 'Tak.',
    sent: 'Dit svar er sendt.',
    kept: 'Gemt på denne enhed. Svaret sendes, når du er online.',
    thumbsDown: 'Tommel ned',
    thumbsUp: 'Tommel op',
    other: 'Andet',
    upTo: 'Vælg højst {max}',
    agree: 'Jeg accepterer',
    moveUp: 'Flyt op',
    moveDown: 'Flyt ned',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'Hvor sandsynligt er det, at du vil anbefale {brand} til en ven eller kollega?',
      low: 'Slet ikke sandsynligt',
      high: 'Yderst sandsynligt',
    },
    'csat-5': {
      wording: 1,
      text: 'Hvor tilfreds er du alt i alt med {subject}?',
      labels: ['Meget utilfreds', 'Utilfreds', 'Hverken tilfreds eller utilfreds', 'Tilfreds', 'Meget tilfreds'],
    },
    'ces-7': {
      wording: 1,
      text: 'I hvilken grad er du enig eller uenig i følgende udsagn: {brand} gjorde det nemt for mig at løse mit problem.',
      low: 'Helt uenig',
      high: 'Helt enig',
    },
    'ces-5': {
      wording: 1,
      text: 'I hvilken grad er du enig eller uenig i følgende udsagn: {brand} gjorde det nemt for mig at løse mit problem.',
      labels: ['Helt uenig', 'Uenig', 'Hverken enig eller uenig', 'Enig', 'Helt enig'],
    },
  },
}

export default da
