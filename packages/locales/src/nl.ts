import type { Locale } from './locale'

/** Dutch, formal address. */
const nl: Locale = {
  tag: 'nl',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'Verzenden',
    next: 'Volgende',
    back: 'Vorige',
    close: 'Sluiten',
    optOut: 'Niet meer vragen',
    who: 'Wie ziet dit',
    optional: 'Optioneel',
    progress: '{step} van {steps}',
    announcement: '{title} Optioneel. Druk op F6 om ernaartoe te gaan.',
    required: 'Beantwoord alstublieft deze vraag.',
    invalid: 'Controleer alstublieft dit antwoord.',
    masked: 'Wordt niet meegestuurd: {what}',
    storage: 'Uw antwoord kon niet worden bewaard. Verzend het alstublieft opnieuw.',
    thanks: 'Dank u wel.',
    sent: 'Uw antwoord is verzonden.',
    kept: 'Bewaard op dit apparaat. Het antwoord wordt verzonden zodra u online bent.',
    thumbsDown: 'Duim omlaag',
    thumbsUp: 'Duim omhoog',
    other: 'Anders',
    upTo: 'Kies er maximaal {max}',
    agree: 'Ik ga akkoord',
    moveUp: 'Omhoog',
    moveDown: 'Omlaag',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'Hoe waarschijnlijk is het dat u {brand} aanbeveelt aan een vriend of collega?',
      low: 'Helemaal niet waarschijnlijk',
      high: 'Uiterst waarschijnlijk',
    },
    'csat-5': {
      wording: 1,
      text: 'Hoe tevreden bent u in het algemeen over {subject}?',
      labels: ['Zeer ontevreden', 'Ontevreden', 'Niet tevreden en niet ontevreden', 'Tevreden', 'Zeer tevreden'],
    },
    'ces-7': {
      wording: 1,
      text: 'In hoeverre bent u het eens of oneens met de volgende stelling: {brand} maakte het makkelijk voor mij om mijn probleem op te lossen.',
      low: 'Helemaal mee oneens',
      high: 'Helemaal mee eens',
    },
    'ces-5': {
      wording: 1,
      text: 'In hoeverre bent u het eens of oneens met de volgende stelling: {brand} maakte het makkelijk voor mij om mijn probleem op te lossen.',
      labels: [
        'Helemaal mee oneens',
        'Mee oneens',
        'Niet mee eens en niet mee oneens',
        'Mee eens',
        'Helemaal mee eens',
      ],
    },
  },
}

export default nl
