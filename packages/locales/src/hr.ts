import type { Locale } from './locale'

/** Croatian, formal address; scales of nouns and verbs, so that no word depends on the reader’s gender. */
const hr: Locale = {
  tag: 'hr',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'Pošalji',
    next: 'Dalje',
    back: 'Natrag',
    close: 'Zatvori',
    optOut: 'Nemojte više pitati',
    who: 'Tko to vidi',
    optional: 'Neobavezno',
    progress: '{step} od {steps}',
    announcement: '{title} Neobavezno. Pritisnite F6 za prelazak.',
    required: 'Molimo odgovorite na ovo pitanje.',
    invalid: 'Molimo provjerite ovaj odgovor.',
    masked: 'Neće biti poslano: {what}',
    storage: 'Odgovor nije bilo moguće spremiti. Molimo pošaljite ga ponovno.',
    thanks: 'Hvala.',
    sent: 'Vaš odgovor je poslan.',
    kept: 'Spremljeno na ovom uređaju. Odgovor će biti poslan kada budete na mreži.',
    thumbsDown: 'Palac dolje',
    thumbsUp: 'Palac gore',
    other: 'Drugo',
    upTo: 'Odaberite najviše {max}',
    agree: 'Slažem se',
    moveUp: 'Pomakni gore',
    moveDown: 'Pomakni dolje',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'Koliko je vjerojatno da biste uslugu {brand} preporučili prijatelju ili kolegi?',
      low: 'Nimalo vjerojatno',
      high: 'Iznimno vjerojatno',
    },
    'csat-5': {
      wording: 1,
      text: 'Kako biste ocijenili svoje ukupno zadovoljstvo: {subject}?',
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
      text: 'U kojoj se mjeri slažete ili ne slažete sa sljedećom tvrdnjom: usluga {brand} olakšala mi je rješavanje mojeg problema.',
      low: 'U potpunosti se ne slažem',
      high: 'U potpunosti se slažem',
    },
    'ces-5': {
      wording: 1,
      text: 'U kojoj se mjeri slažete ili ne slažete sa sljedećom tvrdnjom: usluga {brand} olakšala mi je rješavanje mojeg problema.',
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

export default hr
