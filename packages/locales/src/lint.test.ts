import { expect, it } from 'vitest'
import { conventions } from '../testing/conventions'
import { lint, type RuleName, rules } from '../testing/lint'
import { weightOf } from '../testing/rules/ends'
import { wholeWord } from '../testing/whole-word'
import { widthOf } from '../testing/width-of'
import type { Spoken } from '../testing/words'
import type { Locale, ManageStrings } from './locale'

/** A language as its file has it, but for one text. */
async function broken(tag: string, path: string, text: unknown): Promise<Spoken> {
  const file = (await import(/* @vite-ignore */ `./${tag}`)) as { default: Locale }
  const panel = (await import(/* @vite-ignore */ `./manage/${tag}`)) as { default: ManageStrings }
  const locale = structuredClone({ ...file.default, manage: panel.default })
  const keys = path.split('.')
  const last = keys.pop()!
  const place = keys.reduce<Record<string, unknown>>(
    (inner, key) => inner[key] as Record<string, unknown>,
    locale as unknown as Record<string, unknown>,
  )
  if (text === undefined) delete place[last]
  else place[last] = text
  return locale
}

/** Rule, language, place, what stands there instead, and what the rule says of it. */
const defects: [RuleName, string, string, unknown, string][] = [
  [
    'balanced',
    'zh-Hans',
    'instruments.ces-5.text',
    '您在多大程度上同意以下说法：{brand} 让我很容易地解决了我的问题。',
    '或不同意',
  ],
  ['bidi', 'ar', 'strings.thanks', '\u2068شكرًا لك.', 'without its other end'],
  ['bidi', 'ar', 'strings.thanks', 'شكرًا لك\u2069.', 'without its other end'],
  ['bidi', 'he', 'strings.thanks', '\u202bתודה.', 'other than an isolate'],
  ['complete', 'de', 'strings.send', undefined, 'strings.send is missing'],
  ['complete', 'de', 'strings.send', '', 'strings.send is missing'],
  ['complete', 'de', 'strings.sned', 'Senden', 'strings.sned is not known'],
  ['ends', 'nl', 'instruments.csat-5.labels.4', 'Uiterst tevreden', '"zeer" and "uiterst"'],
  ['ends', 'pt-BR', 'instruments.csat-5.labels.0', 'Extremamente insatisfeito', '"extremamente" and "muito"'],
  ['ends', 'de', 'instruments.ces-7.low', 'Stimme gar nicht zu', 'other ends'],
  ['gender', 'fr', 'instruments.csat-5.labels.3', 'Satisfait(e)', 'appends a gender'],
  ['gender', 'fr', 'instruments.csat-5.labels.3', 'Satisfait·e', 'appends a gender'],
  ['gender', 'ru', 'instruments.ces-5.labels.3', 'Согласен(на)', 'appends a gender'],
  ['gender', 'he', 'instruments.ces-5.labels.3', 'מסכים/ה', 'appends a gender'],
  ['gender', 'de', 'strings.optional', 'Für Nutzer*innen', 'appends a gender'],
  ['lengths', 'ja', 'instruments.csat-5.labels.4', '非常に満足しており、期待以上', 'ends of very unequal length'],
  [
    'lengths',
    'de',
    'instruments.csat-5.labels.1',
    'Unzufrieden mit dem Ganzen, wie es sich heute zeigt',
    'labels of very',
  ],
  ['midpoint', 'ru', 'instruments.csat-5.labels.2', 'Не знаю', 'no middle: "Не знаю"'],
  ['midpoint', 'nl', 'instruments.csat-5.labels.2', 'Gemiddeld', 'no middle: "Gemiddeld"'],
  ['midpoint', 'th', 'instruments.ces-5.labels.2', 'ไม่แน่ใจ', 'no middle'],
  ['named', 'zh-Hans', 'tag', 'zh-hans', 'tag is written "zh-Hans"'],
  ['named', 'he', 'dir', 'ltr', 'dir is rtl for Hebr'],
  ['named', 'de', 'dir', 'rtl', 'dir is ltr for Latn'],
  ['placeholders', 'de', 'strings.progress', '{step} von {step}', '{step} {step} instead of {steps} {step}'],
  ['placeholders', 'de', 'strings.progress', '{Schritt} von {steps}', 'instead of {steps} {step}'],
  [
    'placeholders',
    'hu',
    'instruments.nps.text',
    'Mennyire valószínű, hogy ajánlana minket egy barátjának?',
    'no placeholder',
  ],
  ['placeholders', 'de', 'strings.send', 'Senden}', 'a brace too many'],
  ['points', 'de', 'instruments.csat-5.labels.1', 'Sehr unzufrieden', 'two points of one name'],
  ['points', 'de', 'instruments.csat-5.labels.1', 'sehr unzufrieden', 'two points of one name'],
  ['punctuation', 'el', 'instruments.nps.text', 'Πόσο πιθανό είναι να προτείνετε το {brand} σε έναν φίλο?', 'has "?"'],
  ['punctuation', 'ar', 'instruments.csat-5.text', 'بشكل عام, ما مدى رضاك عن {subject}؟', 'has ","'],
  ['punctuation', 'ar', 'instruments.csat-5.text', 'بشكل عام، ما مدى رضاك عن {subject}?', 'has "?"'],
  ['punctuation', 'zh-Hans', 'strings.thanks', '谢谢.', 'has "."'],
  ['punctuation', 'hi', 'strings.thanks', 'धन्यवाद.', 'has "."'],
  ['punctuation', 'th', 'strings.thanks', 'ขอบคุณ.', 'has "."'],
  ['punctuation', 'de', 'strings.thanks', 'Vielen Dank。', 'has "。"'],
  ['punctuation', 'de', 'strings.thanks', 'Vielen Dank', 'a sentence without an end'],
  ['punctuation', 'de', 'strings.send', 'Senden.', 'ends like one'],
  ['punctuation', 'de', 'instruments.csat-5.text', 'Ihre Zufriedenheit mit {subject}.', 'no question mark'],
  ['punctuation', 'de', 'strings.thanks', 'Vielen Dank...', 'three dots'],
  [
    'punctuation',
    'es',
    'instruments.csat-5.text',
    'En general, cuál es su grado de satisfacción con {subject}?',
    'with ¿',
  ],
  [
    'punctuation',
    'ca',
    'instruments.csat-5.text',
    'En general, ¿quin és el vostre grau amb {subject}?',
    'mark of Spanish',
  ],
  [
    'punctuation',
    'fr',
    'instruments.csat-5.text',
    'Quel est votre degré de satisfaction concernant {subject} ?',
    'no-break space',
  ],
  ['punctuation', 'fr', 'strings.thanks', 'Merci\u202f: à bientôt.', 'no-break space'],
  [
    'punctuation',
    'de',
    'instruments.csat-5.text',
    'Wie zufrieden sind Sie insgesamt mit {subject} ?',
    'space before its mark',
  ],
  ['quotes', 'fr', 'instruments.ces-5.labels.1', "Pas d'accord", 'straight quote'],
  ['quotes', 'fr', 'strings.thanks', 'Merci «.', 'does not pair «»'],
  ['register', 'de', 'strings.required', 'Bitte beantworte deine Frage.', '"deine"'],
  ['register', 'fr', 'strings.kept', 'L’envoi aura lieu dès que tu seras en ligne.', '"tu"'],
  ['register', 'ru', 'strings.kept', 'Ответ будет отправлен, когда ты будешь в сети.', '"ты"'],
  ['register', 'ar', 'strings.thanks', 'شكرًا لكم.', '"لكم"'],
  ['register', 'zh-Hant', 'instruments.csat-5.text', '整體而言，你對{subject}的滿意度如何？', '"你"'],
  ['register', 'sv', 'strings.kept', 'Svaret skickas när Ni är online.', '"Ni"'],
  ['room', 'de', 'strings.send', 'Antwort jetzt absenden', '22 letters wide where there is room for 14'],
  ['room', 'ja', 'strings.back', '一つ前の質問に戻る', 'is 18 letters wide'],
  ['room', 'de', 'instruments.nps.low', 'Unwahrscheinlichkeitsgrad', 'a word wider than 22'],
  ['script', 'ru', 'strings.thanks', 'Cпасибо.', 'has "C"'],
  ['script', 'zh-Hans', 'strings.close', '關閉', 'has "關"'],
  ['script', 'zh-Hant', 'strings.send', '发送', 'has "发"'],
  ['script', 'ro', 'strings.send', 'Trimiteţi', 'has "ţ"'],
  ['script', 'fa', 'strings.optional', 'اختياري', 'has "ي"'],
  ['script', 'uk', 'strings.next', 'Вперёд', 'has "ё"'],
  ['spaces', 'de', 'strings.send', 'Senden ', 'begins or ends'],
  ['spaces', 'de', 'strings.thanks', 'Vielen  Dank.', 'two spaces'],
  ['spaces', 'zh-Hans', 'instruments.ces-5.labels.1', '不 同意', 'between two ideographs'],
  ['room', 'de', 'manage.remove', 'Unwiderruflich löschen', '22 letters wide where there is room for 14'],
  ['complete', 'de', 'manage.keep', undefined, 'manage.keep is missing'],
  ['translated', 'pl', 'strings.close', 'Close', 'is English'],
  ['translated', 'pl', 'strings.storage', 'Please send it again.', 'holds the English "please send it"'],
  ['unicode', 'fr', 'strings.required', 'Veuillez répondre à cette question.'.normalize('NFD'), 'not composed'],
  ['unicode', 'fr', 'strings.required', 'Veuillez rÃ©pondre.', 'wrong encoding'],
  ['unicode', 'fr', 'strings.required', 'Veuillez r\ufffdpondre.', 'wrong encoding'],
  ['unicode', 'th', 'strings.back', 'ย้อน\u200bกลับ', 'invisible sign'],
  ['unicode', 'de', 'strings.back', 'Zu\u200crück', 'zero-width joiner'],
]

it.each(defects)('%s finds in %s at %s: %j', async (name, tag, path, text, says) => {
  const found = lint(await broken(tag, path, text)).filter((one) => one.startsWith(`${name}: `))
  expect(found).toHaveLength(1)
  expect(found[0]).toContain(says)
})

it('has a defect for every rule', () =>
  expect([...new Set(defects.map(([name]) => name))].sort()).toEqual(Object.keys(rules).sort()))

it('finds the other address of every language that has two, in the middle of a text', async () => {
  for (const [tag, { otherAddress }] of Object.entries(conventions))
    for (const word of otherAddress?.split(' ') ?? []) {
      const found = lint(await broken(tag, 'strings.optional', `x ${word.replace('*', '')} x`))
      expect(found.filter((one) => one.startsWith('register: '))).toHaveLength(1)
    }
})

it('finds whole words only, and capitals where they are listed', () => {
  expect(wholeWord('du dein*')!.test('Duell, Verdun')).toBe(false)
  expect(wholeWord('du dein*')!.test('Ist es deines?')).toBe(true)
  expect(wholeWord('Ni')!.test('ni')).toBe(false)
  expect(wholeWord(undefined)).toBeUndefined()
})

it('weighs what the outer label has more than the inner', () => {
  expect(weightOf('Very satisfied', 'Satisfied')).toBe('very')
  expect(weightOf('Zdecydowanie się nie zgadzam', 'Nie zgadzam się')).toBe('zdecydowanie')
  expect(weightOf('非常满意', '满意')).toBe('非常')
})

it('measures marks as nothing and ideographs as two', () => {
  expect(widthOf('Senden')).toBe(6)
  expect(widthOf('送信')).toBe(4)
  expect(widthOf('ส่ง')).toBe(2)
})
