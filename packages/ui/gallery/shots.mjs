/** Screenshots of every state of the prompt: `node packages/ui/gallery/shots.mjs <folder> [pattern of names]`. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openGallery } from './open.mjs'

const [folder = 'test-results/gallery', filter = ''] = process.argv.slice(2)
const wide = { viewport: { width: 1280, height: 720 } }
const narrow = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }
const dark = { colorScheme: 'dark' }
const nps = {
  questions: [
    { id: 'score', type: 'nps' },
    { id: 'why', type: 'text', text: 'What is the main reason for your score?' },
  ],
}
const csat = { questions: [{ id: 'score', type: 'csat', subject: 'checkout' }] }
const ces = { questions: [{ id: 'score', type: 'ces' }] }
const ces5 = { questions: [{ id: 'score', type: 'ces', scale: 5 }] }
const choose = (value) => async (page) => page.locator(`input[value="${value}"]`).check()
const press = (name) => async (page) => page.getByRole('button', { name, exact: true }).click()
const text = [choose(7), press('Next')]

const words = (en, ar) => ({ en, ar })
const options = [
  { id: 'price', text: words('The price is too high', 'السعر مرتفع جدًا') },
  { id: 'missing', text: words('Something that I need is missing', 'ينقصه شيء أحتاجه') },
  { id: 'help', text: words('Help came too late', 'جاءت المساعدة متأخرة') },
]
const columns = ['Poor', 'Fair', 'Good', 'Excellent'].map((text, i) => ({
  id: text,
  text: words(text, ['سيئ', 'مقبول', 'جيد', 'ممتاز'][i]),
}))
const ask = words('Why did you leave?', 'لماذا غادرت؟')
const ends = [words('Not at all', 'إطلاقًا'), words('Very much', 'كثيرًا')]
const checked = (place) => async (page) => page.locator('earshot-root label input').nth(place).check()
/** One question of each further type, and what is done before it is looked at. */
const types = {
  rating: [{ type: 'rating', text: ask, labels: ends }, checked(3)],
  rating10: [{ type: 'rating', text: ask, max: 10, labels: ends }, checked(6)],
  stars: [{ type: 'csat', look: 'stars', subject: 'checkout' }, checked(3)],
  faces: [{ type: 'rating', look: 'faces', text: ask, labels: ends }, checked(1)],
  thumbs: [{ type: 'thumbs', text: ask }, checked(1)],
  choice: [
    { type: 'choice', text: ask, options, other: true },
    checked(3),
    async (page) => page.locator('input[part=field]').fill('I moved to another city'),
  ],
  choices: [{ type: 'choices', text: ask, options, max: 2 }, checked(0), checked(2)],
  ranking: [{ type: 'ranking', text: ask, options }, async (page) => page.locator('li button').nth(1).click()],
  rankingNew: [{ type: 'ranking', text: ask, options }],
  matrix: [{ type: 'matrix', text: ask, rows: options.slice(1), columns }, checked(2)],
  consent: [{ type: 'consent', text: ask }, checked(0)],
  statement: [
    { type: 'statement', text: ask, link: { href: '/news', text: words('Read what is new', 'اقرأ الجديد') } },
  ],
  expectation: [{ type: 'expectation', text: ask, labels: ends }, checked(4)],
  email: [{ type: 'text', email: true, text: ask }],
}

const shots = {
  'nps-wide': [nps, {}, wide],
  'nps-wide-chosen': [nps, {}, wide, choose(8)],
  'nps-wide-focus': [
    nps,
    {},
    wide,
    async (page) => {
      await page.keyboard.press('F6')
      await page.keyboard.press('Tab')
      await page.keyboard.press('9')
    },
  ],
  'nps-wide-error': [nps, {}, wide, press('Next')],
  'nps-wide-dark': [nps, {}, { ...wide, ...dark }, choose(8)],
  'nps-wide-ar': [nps, { locale: 'ar' }, wide, choose(8)],
  'nps-wide-zh': [nps, { locale: 'zh-CN' }, wide],
  'text-wide': [nps, {}, wide, ...text],
  'text-wide-dark': [
    nps,
    {},
    { ...wide, ...dark },
    ...text,
    async (page) => page.locator('textarea').fill('Delivery was quick. The confirmation mail came twice, though.'),
  ],
  'csat-wide': [csat, {}, wide],
  'csat-wide-chosen': [csat, {}, wide, choose(4)],
  'ces-wide': [ces, {}, wide, choose(6)],
  'ces5-wide': [ces5, {}, wide, choose(2)],
  'thanks-wide': [csat, {}, wide, choose(4), press('Send'), async (page) => page.waitForTimeout(300)],
  'kept-wide': [csat, { keptAs: 'device' }, wide, choose(4), press('Send'), async (page) => page.waitForTimeout(1800)],
  'nps-wide-accent': [nps, { theme: { name: 'calm', accent: '#ffd400' } }, wide, choose(8)],
  'nps-wide-plain': [nps, { theme: { name: 'plain' } }, wide, choose(8)],
  'nps-narrow': [nps, {}, narrow],
  'nps-narrow-chosen-dark': [nps, {}, { ...narrow, ...dark }, choose(8)],
  'nps-narrow-ar': [nps, { locale: 'ar' }, narrow, choose(3)],
  'nps-narrow-error': [nps, {}, narrow, press('Next')],
  'csat-narrow': [csat, {}, narrow, choose(4)],
  'csat-narrow-zh': [csat, { locale: 'zh-Hans' }, narrow],
  'ces-narrow': [ces, {}, narrow, choose(6)],
  'text-narrow': [nps, {}, narrow, ...text],
  'thanks-narrow': [csat, {}, narrow, choose(4), press('Send'), async (page) => page.waitForTimeout(300)],
  'nps-320x256': [nps, {}, { viewport: { width: 320, height: 256 } }],
  'ces-320': [
    ces,
    {},
    { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    choose(6),
  ],
  'text-wide-keyboard': [
    nps,
    {},
    wide,
    async (page) => {
      for (const key of ['F6', 'Tab', '9', 'Enter']) await page.keyboard.press(key)
    },
  ],
  'sheet-wide': [{ ...csat, display: { as: 'sheet' } }, {}, wide, choose(5)],
  'nps-top-start': [{ ...nps, display: { position: 'top-start', offset: 40 } }, {}, wide],
  ...Object.fromEntries(
    Object.entries(types).flatMap(([name, [question, ...steps]]) => {
      const survey = { questions: [{ id: 'q', required: true, ...question }] }
      return [
        [`type-${name}-wide`, [survey, {}, wide, ...steps]],
        [`type-${name}-dark`, [survey, {}, { ...wide, ...dark }, ...steps]],
        [`type-${name}-narrow`, [survey, {}, narrow, ...steps]],
        [`type-${name}-narrow-ar`, [survey, { locale: 'ar' }, narrow, ...steps]],
        [`type-${name}-forced`, [survey, {}, { ...wide, forcedColors: 'active' }, ...steps]],
        [`type-${name}-320`, [survey, {}, { viewport: { width: 320, height: 480 } }, ...steps]],
      ]
    }),
  ),
  'nps-forced': [nps, {}, { ...wide, forcedColors: 'active' }, choose(8)],
}

mkdirSync(folder, { recursive: true })
const gallery = await openGallery()
for (const [name, [survey, setting, options, ...steps]] of Object.entries(shots)) {
  if (!new RegExp(filter).test(name)) continue
  const { page, problems, context } = await gallery.page(options)
  await page.evaluate(([survey, setting]) => window.show(survey, setting), [survey, setting])
  for (const step of steps) await step(page)
  await page.waitForTimeout(250)
  await page.screenshot({
    path: join(folder, `${name}.png`),
    ...(options.viewport.width > 800 && {
      clip: { x: name.includes('-ar') ? 0 : 780, y: 160, width: 500, height: 560 },
    }),
  })
  if (problems.length) console.log(name, problems)
  await context.close()
}
await gallery.browser.close()
