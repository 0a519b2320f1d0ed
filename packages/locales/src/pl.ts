import type { Locale } from './locale'

/** Polish, formal address; scales of verbs, so that no word depends on the reader’s gender. */
const pl: Locale = {
  tag: 'pl',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'Wyślij',
    next: 'Dalej',
    back: 'Wstecz',
    close: 'Zamknij',
    optOut: 'Nie pytaj ponownie',
    who: 'Kto to widzi',
    optional: 'Nieobowiązkowe',
    progress: '{step} z {steps}',
    announcement: '{title} Nieobowiązkowe. Aby przejść, proszę nacisnąć F6.',
    required: 'Proszę odpowiedzieć na to pytanie.',
    invalid: 'Proszę sprawdzić tę odpowiedź.',
    masked: 'Pominięte przy wysyłaniu: {what}',
    storage: 'Nie udało się zapisać odpowiedzi. Proszę wysłać ją ponownie.',
    thanks: 'Dziękujemy.',
    sent: 'Odpowiedź została wysłana.',
    kept: 'Zapisano na tym urządzeniu. Odpowiedź zostanie wysłana po połączeniu z internetem.',
    thumbsDown: 'Kciuk w dół',
    thumbsUp: 'Kciuk w górę',
    other: 'Inne',
    upTo: 'Maksymalna liczba odpowiedzi: {max}',
    agree: 'Wyrażam zgodę',
    moveUp: 'Przesuń w górę',
    moveDown: 'Przesuń w dół',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'Na ile prawdopodobne jest, że poleci Pan/Pani {brand} znajomym lub współpracownikom?',
      low: 'Zupełnie nieprawdopodobne',
      high: 'Niezwykle prawdopodobne',
    },
    'csat-5': {
      wording: 1,
      text: 'W jakim stopniu ogólnie satysfakcjonuje Pana/Panią {subject}?',
      labels: [
        'Zdecydowanie nie satysfakcjonuje',
        'Nie satysfakcjonuje',
        'Ani tak, ani nie',
        'Satysfakcjonuje',
        'Zdecydowanie satysfakcjonuje',
      ],
    },
    'ces-7': {
      wording: 1,
      text: 'W jakim stopniu zgadza się lub nie zgadza się Pan/Pani z następującym stwierdzeniem: dzięki usłudze {brand} łatwo było mi załatwić moją sprawę.',
      low: 'Zdecydowanie się nie zgadzam',
      high: 'Zdecydowanie się zgadzam',
    },
    'ces-5': {
      wording: 1,
      text: 'W jakim stopniu zgadza się lub nie zgadza się Pan/Pani z następującym stwierdzeniem: dzięki usłudze {brand} łatwo było mi załatwić moją sprawę.',
      labels: [
        'Zdecydowanie się nie zgadzam',
        'Nie zgadzam się',
        'Ani się zgadzam, ani się nie zgadzam',
        'Zgadzam się',
        'Zdecydowanie się zgadzam',
      ],
    },
  },
}

export default pl
