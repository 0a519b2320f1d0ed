import type { Locale } from './locale'

/** Slovak, formal address; scales of nouns and verbs, so that no word depends on the reader’s gender. */
const sk: Locale = {
  tag: 'sk',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'Odoslať',
    next: 'Ďalej',
    back: 'Späť',
    close: 'Zavrieť',
    optOut: 'Už sa nepýtať',
    who: 'Kto to vidí',
    optional: 'Nepovinné',
    progress: '{step} z {steps}',
    announcement: '{title} Nepovinné. Na prechod stlačte F6.',
    required: 'Odpovedzte, prosím, na túto otázku.',
    invalid: 'Skontrolujte, prosím, túto odpoveď.',
    masked: 'Neodošle sa: {what}',
    storage: 'Odpoveď sa nepodarilo uložiť. Odošlite ju, prosím, znova.',
    thanks: 'Ďakujeme.',
    sent: 'Vaša odpoveď bola odoslaná.',
    kept: 'Uložené v tomto zariadení. Odpoveď sa odošle, keď budete online.',
    thumbsDown: 'Palec dole',
    thumbsUp: 'Palec hore',
    other: 'Iné',
    upTo: 'Vyberte najviac {max}',
    agree: 'Súhlasím',
    moveUp: 'Posunúť nahor',
    moveDown: 'Posunúť nadol',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'Do akej miery je pravdepodobné, že by ste službu {brand} odporučili priateľovi alebo kolegovi?',
      low: 'Úplne nepravdepodobné',
      high: 'Mimoriadne pravdepodobné',
    },
    'csat-5': {
      wording: 1,
      text: 'Aká je celkovo vaša spokojnosť: {subject}?',
      labels: [
        'Veľká nespokojnosť',
        'Nespokojnosť',
        'Ani spokojnosť, ani nespokojnosť',
        'Spokojnosť',
        'Veľká spokojnosť',
      ],
    },
    'ces-7': {
      wording: 1,
      text: 'Do akej miery súhlasíte alebo nesúhlasíte s nasledujúcim tvrdením: vďaka službe {brand} bolo pre mňa jednoduché vyriešiť svoju požiadavku.',
      low: 'Rozhodne nesúhlasím',
      high: 'Rozhodne súhlasím',
    },
    'ces-5': {
      wording: 1,
      text: 'Do akej miery súhlasíte alebo nesúhlasíte s nasledujúcim tvrdením: vďaka službe {brand} bolo pre mňa jednoduché vyriešiť svoju požiadavku.',
      labels: ['Rozhodne nesúhlasím', 'Nesúhlasím', 'Ani súhlasím, ani nesúhlasím', 'Súhlasím', 'Rozhodne súhlasím'],
    },
  },
}

export default sk
