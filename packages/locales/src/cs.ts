import type { Locale } from './locale'

/** Czech, formal address; scales of nouns and verbs, so that no word depends on the reader’s gender. */
const cs: Locale = {
  tag: 'cs',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'Odeslat',
    next: 'Další',
    back: 'Zpět',
    close: 'Zavřít',
    optOut: 'Už se neptat',
    who: 'Kdo to vidí',
    optional: 'Nepovinné',
    progress: '{step} z {steps}',
    announcement: '{title} Nepovinné. Pro přechod stiskněte F6.',
    required: 'Odpovězte prosím na tuto otázku.',
    invalid: 'Zkontrolujte prosím tuto odpověď.',
    masked: 'Neodešle se: {what}',
    storage: 'Odpověď se nepodařilo uložit. Odešlete ji prosím znovu.',
    thanks: 'Děkujeme.',
    sent: 'Vaše odpověď byla odeslána.',
    kept: 'Uloženo v tomto zařízení. Odpověď se odešle, jakmile budete online.',
    thumbsDown: 'Palec dolů',
    thumbsUp: 'Palec nahoru',
    other: 'Jiné',
    upTo: 'Vyberte nejvýše {max}',
    agree: 'Souhlasím',
    moveUp: 'Posunout nahoru',
    moveDown: 'Posunout dolů',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'Jak pravděpodobné je, že byste službu {brand} doporučili příteli nebo kolegovi?',
      low: 'Zcela nepravděpodobné',
      high: 'Mimořádně pravděpodobné',
    },
    'csat-5': {
      wording: 1,
      text: 'Jaká je celkově vaše spokojenost: {subject}?',
      labels: [
        'Velká nespokojenost',
        'Nespokojenost',
        'Ani spokojenost, ani nespokojenost',
        'Spokojenost',
        'Velká spokojenost',
      ],
    },
    'ces-7': {
      wording: 1,
      text: 'Do jaké míry souhlasíte nebo nesouhlasíte s následujícím tvrzením: díky službě {brand} pro mě bylo snadné vyřešit svůj požadavek.',
      low: 'Rozhodně nesouhlasím',
      high: 'Rozhodně souhlasím',
    },
    'ces-5': {
      wording: 1,
      text: 'Do jaké míry souhlasíte nebo nesouhlasíte s následujícím tvrzením: díky službě {brand} pro mě bylo snadné vyřešit svůj požadavek.',
      labels: [
        'Rozhodně nesouhlasím',
        'Nesouhlasím',
        'Ani souhlasím, ani nesouhlasím',
        'Souhlasím',
        'Rozhodně souhlasím',
      ],
    },
  },
}

export default cs
