import type { Locale } from './locale'

/** Hebrew, addressed in the plural, which serves any reader; scales of nouns and of words that look alike for both genders. */
const he: Locale = {
  tag: 'he',
  dir: 'rtl',
  status: 'draft',
  strings: {
    send: 'שליחה',
    next: 'הבא',
    back: 'הקודם',
    close: 'סגירה',
    optOut: 'לא לשאול שוב',
    who: 'מי רואה את זה',
    optional: 'לא חובה',
    progress: '{step} מתוך {steps}',
    announcement: '{title} לא חובה. למעבר לשאלה יש להקיש F6.',
    required: 'נא לענות על שאלה זו.',
    invalid: 'נא לבדוק תשובה זו.',
    masked: 'לא יישלח: {what}',
    storage: 'לא ניתן היה לשמור את התשובה. נא לשלוח אותה שוב.',
    thanks: 'תודה.',
    sent: 'התשובה נשלחה.',
    kept: 'התשובה נשמרה במכשיר זה. היא תישלח לאחר החיבור לאינטרנט.',
    thumbsDown: 'אגודל למטה',
    thumbsUp: 'אגודל למעלה',
    other: 'אחר',
    upTo: 'עד {max} בחירות',
    agree: 'בהסכמה',
    moveUp: 'העברה למעלה',
    moveDown: 'העברה למטה',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'עד כמה סביר שתמליצו על {brand} לחבר או לעמית?',
      low: 'לא סביר בכלל',
      high: 'סביר מאוד',
    },
    'csat-5': {
      wording: 1,
      text: 'באופן כללי, מה מידת שביעות הרצון שלכם מ־{subject}?',
      labels: ['מאוד לא מרוצה', 'לא מרוצה', 'עמדה ניטרלית', 'מרוצה', 'מאוד מרוצה'],
    },
    'ces-7': {
      wording: 1,
      text: 'באיזו מידה אתם מסכימים או לא מסכימים עם ההיגד הבא: בזכות {brand} היה לי קל לטפל בעניין שלי.',
      low: 'אי־הסכמה מוחלטת',
      high: 'הסכמה מוחלטת',
    },
    'ces-5': {
      wording: 1,
      text: 'באיזו מידה אתם מסכימים או לא מסכימים עם ההיגד הבא: בזכות {brand} היה לי קל לטפל בעניין שלי.',
      labels: ['אי־הסכמה מוחלטת', 'אי־הסכמה', 'עמדה ניטרלית', 'הסכמה', 'הסכמה מוחלטת'],
    },
  },
}

export default he
