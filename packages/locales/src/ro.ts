import type { Locale } from './locale'

/** Romanian, formal address. */
const ro: Locale = {
  tag: 'ro',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'Trimiteți',
    next: 'Înainte',
    back: 'Înapoi',
    close: 'Închideți',
    optOut: 'Nu mai întrebați',
    who: 'Cine vede acest lucru',
    optional: 'Opțional',
    progress: '{step} din {steps}',
    announcement: '{title} Opțional. Apăsați F6 pentru a ajunge acolo.',
    required: 'Vă rugăm să răspundeți la această întrebare.',
    invalid: 'Vă rugăm să verificați acest răspuns.',
    masked: 'Nu se trimite: {what}',
    storage: 'Răspunsul nu a putut fi salvat. Vă rugăm să îl trimiteți din nou.',
    thanks: 'Vă mulțumim.',
    sent: 'Răspunsul a fost trimis.',
    kept: 'Salvat pe acest dispozitiv. Răspunsul va fi trimis când veți fi online.',
    thumbsDown: 'Degetul în jos',
    thumbsUp: 'Degetul în sus',
    other: 'Altceva',
    upTo: 'Alegeți cel mult {max}',
    agree: 'Sunt de acord',
    moveUp: 'Mutați în sus',
    moveDown: 'Mutați în jos',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'Cât de probabil este să recomandați {brand} unui prieten sau coleg?',
      low: 'Deloc probabil',
      high: 'Extrem de probabil',
    },
    'csat-5': {
      wording: 1,
      text: 'În general, care este gradul dumneavoastră de mulțumire față de {subject}?',
      labels: ['Foarte nemulțumit', 'Nemulțumit', 'Nici mulțumit, nici nemulțumit', 'Mulțumit', 'Foarte mulțumit'],
    },
    'ces-7': {
      wording: 1,
      text: 'În ce măsură sunteți sau nu sunteți de acord cu următoarea afirmație: {brand} mi-a ușurat rezolvarea problemei.',
      low: 'Dezacord total',
      high: 'Acord total',
    },
    'ces-5': {
      wording: 1,
      text: 'În ce măsură sunteți sau nu sunteți de acord cu următoarea afirmație: {brand} mi-a ușurat rezolvarea problemei.',
      labels: ['Dezacord total', 'Dezacord', 'Nici acord, nici dezacord', 'Acord', 'Acord total'],
    },
  },
}

export default ro
