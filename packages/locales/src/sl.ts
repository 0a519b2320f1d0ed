import type { Locale } from './locale'

/** Slovenian, formal address; scales of nouns and verbs, so that no word depends on the reader’s gender. */
const sl: Locale = {
  tag: 'sl',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'Pošlji',
    next: 'Naprej',
    back: 'Nazaj',
    close: 'Zapri',
    optOut: 'Ne sprašujte več',
    who: 'Kdo to vidi',
    optional: 'Neobvezno',
    progress: '{step} od {steps}',
    announcement: '{title} Neobvezno. Za prehod pritisnite F6.',
    required: 'Odgovorite na to vprašanje.',
    invalid: 'Preverite ta odgovor.',
    masked: 'Ne bo poslano: {what}',
    storage: 'Odgovora ni bilo mogoče shraniti. Pošljite ga znova.',
    thanks: 'Hvala.',
    sent: 'Vaš odgovor je poslan.',
    kept: 'Shranjeno v tej napravi. Odgovor bo poslan, ko boste povezani z internetom.',
    thumbsDown: 'Palec dol',
    thumbsUp: 'Palec gor',
    other: 'Drugo',
    upTo: 'Izberite največ {max}',
    agree: 'Strinjam se',
    moveUp: 'Premik navzgor',
    moveDown: 'Premik navzdol',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'Kako verjetno je, da bi storitev {brand} priporočili prijatelju ali sodelavcu?',
      low: 'Sploh ni verjetno',
      high: 'Izjemno verjetno',
    },
    'csat-5': {
      wording: 1,
      text: 'Kako bi na splošno ocenili svoje zadovoljstvo: {subject}?',
      labels: [
        'Veliko nezadovoljstvo',
        'Nezadovoljstvo',
        'Niti zadovoljstvo niti nezadovoljstvo',
        'Zadovoljstvo',
        'Veliko zadovoljstvo',
      ],
    },
    'ces-7': {
      wording: 1,
      text: 'V kolikšni meri se strinjate ali ne strinjate z naslednjo trditvijo: storitev {brand} mi je olajšala reševanje moje težave.',
      low: 'Sploh se ne strinjam',
      high: 'Popolnoma se strinjam',
    },
    'ces-5': {
      wording: 1,
      text: 'V kolikšni meri se strinjate ali ne strinjate z naslednjo trditvijo: storitev {brand} mi je olajšala reševanje moje težave.',
      labels: [
        'Sploh se ne strinjam',
        'Ne strinjam se',
        'Niti se strinjam niti se ne strinjam',
        'Strinjam se',
        'Popolnoma se strinjam',
      ],
    },
  },
}

export default sl
