import type { Locale } from './locale'

/** Hungarian, formal address; “a(z)” because the article depends on how the brand begins. */
const hu: Locale = {
  tag: 'hu',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'Küldés',
    next: 'Tovább',
    back: 'Vissza',
    close: 'Bezárás',
    optOut: 'Ne kérdezze újra',
    who: 'Ki látja ezt',
    optional: 'Nem kötelező',
    progress: 'Kérdés: {step}, összesen: {steps}',
    announcement: '{title} Nem kötelező. Az ugráshoz nyomja meg az F6 billentyűt.',
    required: 'Kérjük, válaszoljon erre a kérdésre.',
    invalid: 'Kérjük, ellenőrizze ezt a választ.',
    masked: 'Nem küldjük el: {what}',
    storage: 'A választ nem sikerült elmenteni. Kérjük, küldje el újra.',
    thanks: 'Köszönjük.',
    sent: 'A válaszát elküldtük.',
    kept: 'Mentve ezen az eszközön. A választ elküldjük, amint Ön online lesz.',
    thumbsDown: 'Hüvelykujj lefelé',
    thumbsUp: 'Hüvelykujj felfelé',
    other: 'Egyéb',
    upTo: 'Legfeljebb {max} választható',
    agree: 'Hozzájárulok',
    moveUp: 'Mozgatás felfelé',
    moveDown: 'Mozgatás lefelé',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'Mennyire valószínű, hogy a(z) {brand} szolgáltatást ajánlaná egy barátjának vagy kollégájának?',
      low: 'Egyáltalán nem valószínű',
      high: 'Rendkívül valószínű',
    },
    'csat-5': {
      wording: 1,
      text: 'Összességében mennyire elégedett ezzel: {subject}?',
      labels: [
        'Nagyon elégedetlen',
        'Elégedetlen',
        'Se nem elégedett, se nem elégedetlen',
        'Elégedett',
        'Nagyon elégedett',
      ],
    },
    'ces-7': {
      wording: 1,
      text: 'Mennyire ért egyet vagy nem ért egyet a következő állítással: a(z) {brand} szolgáltatás megkönnyítette az ügyem intézését.',
      low: 'Egyáltalán nem értek egyet',
      high: 'Teljes mértékben egyetértek',
    },
    'ces-5': {
      wording: 1,
      text: 'Mennyire ért egyet vagy nem ért egyet a következő állítással: a(z) {brand} szolgáltatás megkönnyítette az ügyem intézését.',
      labels: [
        'Egyáltalán nem értek egyet',
        'Nem értek egyet',
        'Semleges',
        'Egyetértek',
        'Teljes mértékben egyetértek',
      ],
    },
  },
}

export default hu
