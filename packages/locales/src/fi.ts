import type { Locale } from './locale'

/** Finnish; its usual address, the second person singular. */
const fi: Locale = {
  tag: 'fi',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'Lähetä',
    next: 'Seuraava',
    back: 'Takaisin',
    close: 'Sulje',
    optOut: 'Älä kysy uudelleen',
    who: 'Kuka näkee tämän',
    optional: 'Valinnainen',
    progress: 'Kysymys {step}, yhteensä {steps}',
    announcement: '{title} Valinnainen. Siirry siihen painamalla F6.',
    required: 'Vastaa tähän kysymykseen.',
    invalid: 'Tarkista tämä vastaus.',
    masked: 'Jätetään pois lähetyksestä: {what}',
    storage: 'Vastausta ei voitu tallentaa. Lähetä se uudelleen.',
    thanks: 'Kiitos.',
    sent: 'Vastauksesi on lähetetty.',
    kept: 'Tallennettu tähän laitteeseen. Vastaus lähetetään, kun olet verkossa.',
    thumbsDown: 'Peukalo alas',
    thumbsUp: 'Peukalo ylös',
    other: 'Muu',
    upTo: 'Valitse enintään {max}',
    agree: 'Hyväksyn',
    moveUp: 'Siirrä ylös',
    moveDown: 'Siirrä alas',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'Kuinka todennäköisesti suosittelisit {brand}-palvelua ystävälle tai kollegalle?',
      low: 'En lainkaan todennäköisesti',
      high: 'Erittäin todennäköisesti',
    },
    'csat-5': {
      wording: 1,
      text: 'Kuinka tyytyväinen olet kokonaisuutena: {subject}?',
      labels: [
        'Erittäin tyytymätön',
        'Tyytymätön',
        'En tyytyväinen enkä tyytymätön',
        'Tyytyväinen',
        'Erittäin tyytyväinen',
      ],
    },
    'ces-7': {
      wording: 1,
      text: 'Missä määrin olet samaa tai eri mieltä seuraavasta väittämästä: {brand} teki asiani hoitamisesta helppoa.',
      low: 'Täysin eri mieltä',
      high: 'Täysin samaa mieltä',
    },
    'ces-5': {
      wording: 1,
      text: 'Missä määrin olet samaa tai eri mieltä seuraavasta väittämästä: {brand} teki asiani hoitamisesta helppoa.',
      labels: ['Täysin eri mieltä', 'Eri mieltä', 'En samaa enkä eri mieltä', 'Samaa mieltä', 'Täysin samaa mieltä'],
    },
  },
}

export default fi
