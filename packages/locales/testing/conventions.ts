/** What the rules have to know of a language; lists are of words with spaces between, `dein*` is any word that begins so. */
export interface Conventions {
  /** Words of the address that the file does not use. Languages without two addresses have none. */
  readonly otherAddress?: string
  /** Signs of a neighbouring alphabet that are taken for its own. */
  readonly notLetters?: string
  /** Weights of a scale's two ends that belong together though they are not the same word: `sploh | popolnoma`. */
  readonly pairs?: readonly string[]
  /** What is no middle between satisfied and dissatisfied: "average", "don't know", "unsure". */
  readonly notMiddle?: readonly string[]
  /** The word by which the question of agreement asks for disagreement too. */
  readonly disagree: string
}

/** Every language has an entry. A pair, or a word missing from a list, is a matter for who reviews the language. */
export const conventions: { readonly [tag: string]: Conventions } = {
  ar: {
    otherAddress: 'لكم رضاكم توصون أنتم',
    notLetters: 'کیگچپژ',
    notMiddle: ['لا أعرف', 'متوسط'],
    disagree: 'أو لا توافق',
  },
  bg: {
    otherAddress: 'ти теб ти твой твоя твоето ти',
    notLetters: 'ыэёіїєґђјљњћџ',
    notMiddle: ['не знам', 'средно'],
    disagree: 'несъгласни',
  },
  ca: { otherAddress: 'tu et teu teva vostè seu seva', notMiddle: ['no ho sé', 'regular'], disagree: 'en desacord' },
  cs: { otherAddress: 'ty tě tebe tobě ti tvůj tvoje tvá', notMiddle: ['nevím', 'průměr'], disagree: 'nesouhlasíte' },
  da: { otherAddress: 'De Dem Deres', notMiddle: ['ved ikke', 'middel'], disagree: 'uenig' },
  de: {
    otherAddress: 'du dich dir dein* euch euer eure*',
    pairs: ['überhaupt | voll und ganz'],
    notMiddle: ['weiß nicht', 'mittel', 'teils'],
    disagree: 'oder nicht zu',
  },
  el: { otherAddress: 'εσύ εσένα σου', notMiddle: ['δεν ξέρω', 'μέτρι'], disagree: 'διαφωνείτε' },
  en: { notMiddle: ['know', 'average', 'unsure'], disagree: 'or disagree' },
  es: {
    otherAddress: 'tú te ti tu tus vosotros os vuestro',
    notMiddle: ['no sé', 'regular'],
    disagree: 'en desacuerdo',
  },
  fa: { otherAddress: 'تو تورا', notLetters: 'كيىة', notMiddle: ['نمی‌دانم', 'متوسط'], disagree: 'یا مخالف' },
  fi: { otherAddress: 'te teidän teille teitä', notMiddle: ['en osaa', 'keski'], disagree: 'eri mieltä' },
  fr: {
    otherAddress: 'tu te toi ton ta tes',
    pairs: ['du tout | tout à fait'],
    notMiddle: ['sais pas', 'moyen'],
    disagree: 'ou pas d’accord',
  },
  he: {
    otherAddress: 'אתה שלך תמליץ תמליצי מסכים מסכימה',
    notMiddle: ['לא יודע', 'בינוני'],
    disagree: 'או לא מסכימים',
  },
  hi: { otherAddress: 'तुम तू तुम्हारा तुम्हारी तेरा', notMiddle: ['पता नहीं', 'औसत'], disagree: 'या असहमत' },
  hr: { otherAddress: 'ti tebi tebe tvoj* te', notMiddle: ['ne znam', 'osrednje'], disagree: 'ne slažete' },
  hu: {
    otherAddress: 'te téged neked tiéd veled',
    pairs: ['egyáltalán | teljes mértékben'],
    notMiddle: ['nem tudom', 'közepes', 'átlagos'],
    disagree: 'nem ért egyet',
  },
  id: { otherAddress: 'kamu kau engkau', notMiddle: ['tidak tahu', 'sedang'], disagree: 'atau tidak setuju' },
  it: {
    otherAddress: 'tu ti te tuo tua tuoi tue voi vi vostro',
    notMiddle: ['non so', 'nella media'],
    disagree: 'in disaccordo',
  },
  ja: {
    otherAddress: 'あなた 君 してね しろ',
    pairs: ['全く | 非常に'],
    notMiddle: ['わから', '分から', '平均'],
    disagree: 'またはそう思いません',
  },
  ko: {
    otherAddress: '세요 해요 어요 당신',
    pairs: ['전혀 | 매우', '전혀 그렇지 않다 | 매우'],
    notMiddle: ['모르', '평균'],
    disagree: '또는 그렇지 않다고',
  },
  ms: { otherAddress: 'awak kamu engkau', notMiddle: ['tidak tahu', 'sederhana'], disagree: 'atau tidak bersetuju' },
  nb: { otherAddress: 'De Dem Deres', notMiddle: ['vet ikke', 'middels'], disagree: 'uenig' },
  nl: { otherAddress: 'je jij jou jouw jullie', notMiddle: ['weet niet', 'gemiddeld'], disagree: 'oneens' },
  pl: {
    otherAddress: 'ty cię ciebie ci tobie twój twoja twoje',
    notMiddle: ['nie wiem', 'średnio'],
    disagree: 'nie zgadza',
  },
  'pt-BR': { otherAddress: 'tu te ti teu tua vós', notMiddle: ['não sei', 'regular'], disagree: 'ou discorda' },
  'pt-PT': { otherAddress: 'tu te ti teu tua você vocês', notMiddle: ['não sei', 'regular'], disagree: 'ou discorda' },
  ro: {
    otherAddress: 'tu te tine ție tău ta',
    notLetters: 'şţŞŢ',
    notMiddle: ['nu știu', 'mediu'],
    disagree: 'nu sunteți de acord',
  },
  ru: {
    otherAddress: 'ты тебя тебе тобой твой твоя твоё твои',
    notLetters: 'іїєґў',
    pairs: ['совсем | полностью'],
    notMiddle: ['не знаю', 'средне'],
    disagree: 'не согласны',
  },
  sk: {
    otherAddress: 'ty ťa teba ti tebe tvoj tvoja tvoje',
    notMiddle: ['neviem', 'priemer'],
    disagree: 'nesúhlasíte',
  },
  sl: {
    otherAddress: 'ti tebe tebi tvoj*',
    pairs: ['sploh | popolnoma'],
    notMiddle: ['ne vem', 'povprečno'],
    disagree: 'ne strinjate',
  },
  sr: {
    otherAddress: 'ти тебе теби твој*',
    notLetters: 'ыэёйщъьюя',
    notMiddle: ['не знам', 'осредње'],
    disagree: 'не слажете',
  },
  'sr-Latn': { otherAddress: 'ti tebe tebi tvoj*', notMiddle: ['ne znam', 'osrednje'], disagree: 'ne slažete' },
  sv: {
    otherAddress: 'Ni Er Ert Era',
    pairs: ['alls | helt'],
    notMiddle: ['vet inte', 'medel'],
    disagree: 'eller inte med',
  },
  th: { otherAddress: 'เธอ เอ็ง มึง', notMiddle: ['ไม่ทราบ', 'ไม่แน่ใจ', 'ปานกลาง'], disagree: 'หรือไม่เห็นด้วย' },
  tr: {
    otherAddress: 'sen seni sana senin',
    pairs: ['hiç | çok'],
    notMiddle: ['bilmiyorum', 'orta'],
    disagree: 'katılmıyor',
  },
  uk: {
    otherAddress: 'ти тебе тобі тобою твій твоя твоє твої',
    notLetters: 'ыэёъ',
    pairs: ['зовсім | цілком'],
    notMiddle: ['не знаю', 'важко сказати', 'середн'],
    disagree: 'не погоджуєтеся',
  },
  vi: { otherAddress: 'mày cậu', notMiddle: ['không biết', 'trung bình'], disagree: 'hay không đồng ý' },
  'zh-Hans': { otherAddress: '你', notMiddle: ['不知道', '平均'], disagree: '或不同意' },
  'zh-Hant': { otherAddress: '你', notMiddle: ['不知道', '平均'], disagree: '或不同意' },
}
