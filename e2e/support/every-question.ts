import type { Question } from '@earshot/schema'

const options = [
  { id: 'price', text: { en: 'Price', ar: 'السعر' } },
  { id: 'speed', text: { en: 'Speed', ar: 'السرعة' } },
  { id: 'help', text: { en: 'Help', ar: 'المساعدة' } },
]
const columns = [
  { id: 'bad', text: { en: 'Poor', ar: 'سيئ' } },
  { id: 'fair', text: { en: 'Fair', ar: 'مقبول' } },
  { id: 'good', text: { en: 'Good', ar: 'جيد' } },
]
const ask = { en: 'What do you say to this?', ar: 'ما رأيك في هذا؟' }
const ends = [
  { en: 'Bad', ar: 'سيئ' },
  { en: 'Good', ar: 'جيد' },
]

/** One question of every type, and of every look, in English and Arabic. Each is required. */
export const everyQuestion: readonly Question[] = [
  { id: 'nps', type: 'nps' },
  { id: 'csat', type: 'csat', subject: 'Leaf' },
  { id: 'stars', type: 'csat', look: 'stars', subject: 'Leaf' },
  { id: 'faces', type: 'rating', look: 'faces', text: ask, labels: ends },
  { id: 'ces', type: 'ces' },
  { id: 'rating', type: 'rating', min: 1, max: 10, text: ask, labels: ends },
  { id: 'thumbs', type: 'thumbs', text: ask },
  { id: 'choice', type: 'choice', text: ask, options, other: true, shuffle: true },
  {
    id: 'choices',
    type: 'choices',
    text: { en: 'Besides {answers.choice}?', ar: 'غير {answers.choice}؟' },
    options,
    other: true,
    max: 3,
  },
  { id: 'text', type: 'text', text: ask },
  { id: 'email', type: 'text', text: ask, email: true },
  { id: 'ranking', type: 'ranking', text: ask, options },
  { id: 'matrix', type: 'matrix', text: ask, rows: options.slice(0, 2), columns },
  { id: 'before', type: 'expectation', pair: 'order', text: ask, labels: ends },
  { id: 'after', type: 'experience', pair: 'order', text: ask, labels: ends },
  { id: 'consent', type: 'consent', text: ask },
  { id: 'statement', type: 'statement', text: ask, link: { href: '/news', text: { en: 'News', ar: 'أخبار' } } },
].map((question) => ({ required: true, ...question }) as Question)

/** An answer to each, as it is stored. The tests of keys, of fingers and of the pointer all say these. */
export const said = {
  nps: 10,
  csat: 4,
  stars: 5,
  faces: 1,
  ces: 6,
  rating: 7,
  thumbs: 1,
  choice: 'other:Its taste',
  choices: ['price', 'help'],
  text: 'Quick',
  email: 'ada@leaf.example',
  ranking: ['speed', 'price', 'help'],
  matrix: { price: 'good', speed: 'bad' },
  before: 2,
  after: 7,
  consent: true,
}
