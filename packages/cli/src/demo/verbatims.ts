/** What people of the demo say, by survey, for low scores and for high ones; invented, in several languages. */
interface Verbatims {
  low: readonly string[]
  high: readonly string[]
}

/** Language tag → words that fit any survey, for languages that have none of their own. */
const general: { readonly [locale: string]: Verbatims } = {
  de: {
    low: [
      'Zu umständlich.',
      'Es hat zu lange gedauert, und das Paket war beschädigt.',
      'Die Versandkosten sind zu hoch.',
      'Auf dem Telefon finde ich den Knopf nicht.',
    ],
    high: ['Einfach und schnell.', 'Alles gut, danke!', 'Sehr freundlicher Kundendienst.', 'Der Tee ist immer frisch.'],
  },
  fr: {
    low: [
      'Trop compliqué pour moi.',
      "J'ai attendu trop longtemps.",
      'Le colis est arrivé ouvert.',
      'Les frais de livraison sont trop chers.',
    ],
    high: ['Simple et rapide.', 'Très bien, merci !', 'Le thé a un goût merveilleux.'],
  },
  'zh-Hans': {
    low: ['步骤太多了。', '等得太久。', '快递把包裹弄坏了。', '价格太贵。'],
    high: ['很方便。', '非常满意，谢谢！', '茶很新鲜。'],
  },
  ar: { low: ['كان الأمر معقدًا.', 'استغرق وقتًا طويلًا.'], high: ['سهل وسريع.', 'ممتاز، شكرًا.'] },
}

const english: { readonly [survey: string]: Verbatims } = {
  'search-ces': {
    low: [
      'Could not filter by caffeine.',
      'Search finds nothing for "oolong loose".',
      'Too many results that are sold out.',
    ],
    high: ['Found it at once.'],
  },
  'checkout-csat': {
    low: [
      'Shipping costs came late.',
      'My card was declined twice without a reason.',
      'Nobody answers. Please write to me at ann@mail.example.',
      'On the phone the keyboard covers the button.',
    ],
    high: ['Quick.'],
  },
  'delivery-csat': {
    low: ['The parcel was left in the rain.', 'Two days late, and no message.', 'The tin was dented.'],
    high: ['Came a day early!', 'Lovely packaging.', 'The driver was kind.'],
  },
  'setup-ces': {
    low: [
      'I did not see how to change the interval.',
      'Why do I need a password for this?',
      'The calendar is confusing.',
    ],
    high: ['Two minutes, done.'],
  },
  'support-ces': {
    low: ['Had to explain it three times.', 'The answer was about another order.', 'Nobody on the phone on Saturday.'],
    high: ['Solved in one mail.'],
  },
  'leaving-nps': {
    low: ['Prices went up.', 'Too much tea arrived, could not pause.', 'Moved abroad.'],
    high: ['Nothing wrong, just saving money.'],
  },
  'relationship-nps': {
    low: ['Good tea, but the site is slow on my phone.', 'Prices.', 'Delivery is a lottery.'],
    high: ['Best sencha I have had.', 'Friendly people.', 'Fast, and always fresh.', 'I can pause whenever I like.'],
  },
}

/** Words that a person of a language may say; none if nothing was written for the survey. */
export function verbatimsFor(survey: string, locale: string, isLow: boolean): readonly string[] {
  const words = general[locale] ?? (Object.hasOwn(english, survey) ? english[survey] : undefined)
  return words?.[isLow ? 'low' : 'high'] ?? []
}
