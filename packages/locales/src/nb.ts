import type { Locale } from './locale'

/** Norwegian Bokmål; its usual address, “du”. */
const nb: Locale = {
  tag: 'nb',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'Send inn',
    next: 'Neste',
    back: 'Tilbake',
    close: 'Lukk',
    optOut: 'Ikke spør igjen',
    who: 'Hvem ser dette',
    optional: 'Valgfritt',
    progress: '{step} av {steps}',
    announcement: '{title} Valgfritt. Trykk på F6 for å gå dit.',
    required: 'Vennligst svar på dette spørsmålet.',
    invalid: 'Vennligst kontroller dette svaret.',
    masked: 'Sendes ikke med: {what}',
    storage: 'Svaret kunne ikke lagres. Vennligst send det på nytt.',
    thanks: 'Takk.',
    sent: 'Svaret ditt er sendt.',
    kept: 'Lagret på denne enheten. Svaret sendes når du er på nett.',
    thumbsDown: 'Tommel ned',
    thumbsUp: 'Tommel opp',
    other: 'Annet',
    upTo: 'Velg opptil {max}',
    agree: 'Jeg godtar',
    moveUp: 'Flytt opp',
    moveDown: 'Flytt ned',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'Hvor sannsynlig er det at du vil anbefale {brand} til en venn eller kollega?',
      low: 'Overhodet ikke sannsynlig',
      high: 'Svært sannsynlig',
    },
    'csat-5': {
      wording: 1,
      text: 'Hvor fornøyd er du alt i alt med {subject}?',
      labels: ['Svært misfornøyd', 'Misfornøyd', 'Verken fornøyd eller misfornøyd', 'Fornøyd', 'Svært fornøyd'],
    },
    'ces-7': {
      wording: 1,
      text: 'I hvilken grad er du enig eller uenig i følgende påstand: {brand} gjorde det enkelt for meg å løse saken min.',
      low: 'Helt uenig',
      high: 'Helt enig',
    },
    'ces-5': {
      wording: 1,
      text: 'I hvilken grad er du enig eller uenig i følgende påstand: {brand} gjorde det enkelt for meg å løse saken min.',
      labels: ['Helt uenig', 'Uenig', 'Verken enig eller uenig', 'Enig', 'Helt enig'],
    },
  },
}

export default nb
