import type { ManageStrings } from '../locale'

/** The panel's words in Hindi. */
const hi: ManageStrings = {
  title: 'आपके उत्तर',
  asks: '{brand} प्रश्न पूछता है और आपके उत्तर देखता है।',
  goesTo: 'उत्तर {where} पर भेजे जाते हैं।',
  staysHere: 'उत्तर इसी डिवाइस पर रहते हैं।',
  none: 'इस डिवाइस से अभी कोई उत्तर नहीं है।',
  sent: 'भेजा गया',
  waits: 'अभी नहीं भेजा गया',
  refused: 'स्वीकार नहीं हुआ',
  remove: 'मिटाएँ',
  confirm: 'यह उत्तर मिटाएँ? आगे भेजी जा चुकी प्रतियाँ बनी रहेंगी।',
  keep: 'रखें',
  removed: 'मिटा दिया गया।',
  removedHere: 'इस डिवाइस से मिटा दिया गया। ऑनलाइन होने पर दूसरी जगहों से भी मिटा दिया जाएगा।',
  removedOnlyHere: 'इस डिवाइस से मिटा दिया गया। {brand} के पास भेजा जा चुका उत्तर रहेगा।',
  failed: 'यह नहीं हो सका। कृपया फिर से प्रयास करें।',
  stored: 'इस डिवाइस पर सहेजा गया',
  answers: 'उत्तर: {count}',
  displays: 'कितनी बार पूछा गया: {count}',
  code: 'डिवाइस की यादृच्छिक संख्या: {code}',
  notKept: 'केवल यह पेज बंद होने तक।',
}

export default hi
