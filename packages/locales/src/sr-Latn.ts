import type { Locale } from './locale'

/** Serbian in Latin letters, formal address; scales of nouns and verbs, so that no word depends on the reader’s gender. */
const srLatn: Locale = {
  tag: 'sr-Latn',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'Pošalji',
    next: 'Dalje',
    back: 'Nazad',
    close: 'Zatvori',
    optOut: 'Nemojte više pitati',
    who: 'Ko ovo vidi',
    optional: 'Neobavezno',
    progress: '{step} od {steps}',
    announcement: '{title} Neobavezno. Pritisnite F6 za prelazak.',
    required: 'Molimo odgovorite na ovo pitanje.',
    invalid: 'Molimo proverite ovaj odgovor.',
    masked: 'Neće biti poslato: {what}',
    storage: 'Odgovor nije moguće sačuvati. Molimo pošaljite ga ponovo.',
    thanks: 'Hvala.',
    sent: 'Vaš odgovor je poslat.',
    kept: 'Sačuvano na ovom uređaju. Odgovor će biti poslat kada budete na mreži.',
    thumbsDown: 'Palac dole',
    thumbsUp: 'Palac gore',
    other: 'Drugo',
    upTo: 'Izaberite najviše {max}',
    agree: 'Slažem se',
    moveUp: 'Pomeri nagore',
    moveDown: 'Pomeri nadole',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'Koliko je verovatno da biste uslugu {brand} preporučili prijatelju ili kolegi?',
      low: 'Nimalo verovatno',
      high: 'Izuzetno verovatno',
    },
    'csat-5': {
      wording: 1,
      text: 'Kako biste ocenili svoje ukupno zadovoljstvo: {subject}?',
      labels: [
        'Veliko nezadovoljstvo',
        'Nezadovoljstvo',
        'Ni zadovoljstvo ni nezadovoljstvo',
        'Zadovoljstvo',
        'Veliko zadovoljstvo',
      ],
    },
    'ces-7': {
      wording: 1,
      text: 'U kojoj meri se slažete ili ne slažete sa sledećom tvrdnjom: usluga {brand} mi je olakšala rešavanje mog problema.',
      low: 'U potpunosti se ne slažem',
      high: 'U potpunosti se slažem',
    },
    'ces-5': {
      wording: 1,
      text: 'U kojoj meri se slažete ili ne slažete sa sledećom tvrdnjom: usluga {brand} mi je olakšala rešavanje mog problema.',
      labels: [
        'U potpunosti se ne slažem',
        'Ne slažem se',
        'Niti se slažem niti se ne slažem',
        'Slažem se',
        'U potpunosti se slažem',
      ],
    },
  },
}

export default srLatn
