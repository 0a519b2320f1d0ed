const both = (en, ar) => ({ en, ar })
const options = [
  { id: 'price', text: both('The price is too high', 'السعر مرتفع جدًا') },
  { id: 'missing', text: both('Something that I need is missing', 'ينقصه شيء أحتاجه') },
  { id: 'help', text: both('Help came too late', 'جاءت المساعدة متأخرة') },
]
const columns = [
  { id: 'poor', text: both('Poor', 'سيئ') },
  { id: 'fair', text: both('Fair', 'مقبول') },
  { id: 'good', text: both('Good', 'جيد') },
  { id: 'best', text: both('Excellent', 'ممتاز') },
]
const rows = [
  { id: 'taste', text: both('Taste', 'الطعم') },
  { id: 'wrapping', text: both('Wrapping', 'التغليف') },
]
const labels = [both('Not at all', 'إطلاقًا'), both('Very much', 'كثيرًا')]
const liked = both('How much did you like this page?', 'إلى أي مدى أعجبتك هذه الصفحة؟')
const why = both('Why are you leaving?', 'لماذا تغادر؟')

/** One question of each type, look and standard instrument, by the name that the address bar has for it. */
export const questions = {
  nps: { type: 'nps' },
  csat: { type: 'csat', subject: both('the checkout', 'إتمام الشراء') },
  'csat-stars': { type: 'csat', look: 'stars', subject: both('the checkout', 'إتمام الشراء') },
  'csat-faces': { type: 'csat', look: 'faces', subject: both('the checkout', 'إتمام الشراء') },
  ces: { type: 'ces' },
  'ces-5': { type: 'ces', scale: 5 },
  rating: { type: 'rating', text: liked, labels },
  'rating-10': { type: 'rating', min: 1, max: 10, text: liked, labels },
  thumbs: { type: 'thumbs', text: both('Did this answer your question?', 'هل أجاب هذا عن سؤالك؟') },
  choice: { type: 'choice', text: why, options, other: true },
  choices: { type: 'choices', text: why, options, max: 2, hint: both('Up to two', 'اثنان على الأكثر') },
  text: { type: 'text', text: both('What should we improve?', 'ما الذي ينبغي أن نحسّنه؟') },
  email: { type: 'text', email: true, text: both('Where may we write to you?', 'إلى أين نكتب إليك؟') },
  ranking: { type: 'ranking', text: both('What matters most to you?', 'ما الأهم بالنسبة إليك؟'), options },
  matrix: { type: 'matrix', text: both('How was each of these?', 'كيف كان كل مما يلي؟'), rows, columns },
  expectation: {
    type: 'expectation',
    pair: 'order',
    text: both('How easy do you expect this to be?', 'ما مدى السهولة التي تتوقعها؟'),
    labels: [both('Very difficult', 'صعب جدًا'), both('Very easy', 'سهل جدًا')],
  },
  experience: {
    type: 'experience',
    pair: 'order',
    text: both('How easy was it?', 'ما مدى سهولته؟'),
    labels: [both('Very difficult', 'صعب جدًا'), both('Very easy', 'سهل جدًا')],
  },
  pmf: { type: 'choice', instrument: 'pmf' },
  seq: { type: 'rating', instrument: 'seq' },
  'umux-lite': { type: 'rating', instrument: 'umux-lite-ease' },
  disconfirmation: { type: 'rating', instrument: 'disconfirmation', subject: both('the checkout', 'إتمام الشراء') },
  trust: { type: 'rating', instrument: 'trust' },
  consent: {
    type: 'consent',
    text: both('May we show what you wrote to others?', 'هل يمكننا عرض ما كتبته على الآخرين؟'),
  },
  statement: {
    type: 'statement',
    text: both('Gift wrapping is back, because many of you asked for it.', 'عاد تغليف الهدايا لأن كثيرين منكم طلبوه.'),
    link: { href: '/', text: both('Read what is new', 'اقرأ الجديد') },
  },
}
