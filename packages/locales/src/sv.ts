import type { Locale } from './locale'

/** Swedish; its usual address, “du”. */
const sv: Locale = {
  tag: 'sv',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'Skicka',
    next: 'Nästa',
    back: 'Tillbaka',
    close: 'Stäng',
    optOut: 'Fråga inte igen',
    who: 'Vem ser detta',
    optional: 'Valfritt',
    progress: '{step} av {steps}',
    announcement: '{title} Valfritt. Tryck på F6 för att gå dit.',
    required: 'Svara på den här frågan.',
    invalid: 'Kontrollera det här svaret.',
    masked: 'Skickas inte med: {what}',
    storage: 'Svaret kunde inte sparas. Skicka det igen.',
    thanks: 'Tack.',
    sent: 'Ditt svar har skickats.',
    kept: 'Sparat på den här enheten. Svaret skickas när du är online.',
    thumbsDown: 'Tummen ner',
    thumbsUp: 'Tummen upp',
    other: 'Annat',
    upTo: 'Välj högst {max}',
    agree: 'Jag godkänner',
    moveUp: 'Flytta upp',
    moveDown: 'Flytta ned',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'Hur troligt är det att du skulle rekommendera {brand} till en vän eller kollega?',
      low: 'Inte alls troligt',
      high: 'Extremt troligt',
    },
    'csat-5': {
      wording: 1,
      text: 'Hur nöjd är du på det hela taget med {subject}?',
      labels: ['Mycket missnöjd', 'Missnöjd', 'Varken nöjd eller missnöjd', 'Nöjd', 'Mycket nöjd'],
    },
    'ces-7': {
      wording: 1,
      text: 'I vilken utsträckning håller du med eller inte med om följande påstående: {brand} gjorde det enkelt för mig att lösa mitt ärende.',
      low: 'Håller inte alls med',
      high: 'Håller helt med',
    },
    'ces-5': {
      wording: 1,
      text: 'I vilken utsträckning håller du med eller inte med om följande påstående: {brand} gjorde det enkelt för mig att lösa mitt ärende.',
      labels: ['Håller inte alls med', 'Håller inte med', 'Varken eller', 'Håller med', 'Håller helt med'],
    },
  },
}

export default sv
