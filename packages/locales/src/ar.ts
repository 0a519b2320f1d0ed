import type { Locale } from './locale'

/** Arabic, formal address, written from right to left with Latin digits. */
const ar: Locale = {
  tag: 'ar',
  dir: 'rtl',
  status: 'draft',
  strings: {
    send: 'إرسال',
    next: 'التالي',
    back: 'السابق',
    close: 'إغلاق',
    optOut: 'عدم السؤال مجددًا',
    who: 'من يرى هذا',
    optional: 'اختياري',
    progress: '{step} من {steps}',
    announcement: '{title} اختياري. اضغط F6 للانتقال إليه.',
    required: 'يرجى الإجابة عن هذا السؤال.',
    invalid: 'يرجى مراجعة هذه الإجابة.',
    masked: 'لن يُرسل: {what}',
    storage: 'تعذّر الحفظ. يرجى الإرسال مرة أخرى.',
    thanks: 'شكرًا لك.',
    sent: 'تم إرسال إجابتك.',
    kept: 'محفوظ على هذا الجهاز، وسيُرسل عند الاتصال بالإنترنت.',
    thumbsDown: 'إبهام للأسفل',
    thumbsUp: 'إبهام للأعلى',
    other: 'خيار آخر',
    upTo: 'اختر {max} على الأكثر',
    agree: 'أوافق',
    moveUp: 'نقل للأعلى',
    moveDown: 'نقل للأسفل',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'ما مدى احتمال أن توصي بـ {brand} لصديق أو زميل؟',
      low: 'غير محتمل على الإطلاق',
      high: 'محتمل للغاية',
    },
    'csat-5': {
      wording: 2,
      text: 'بشكل عام، ما مدى رضاك عن {subject}؟',
      labels: ['غير راضٍ للغاية', 'غير راضٍ', 'محايد', 'راضٍ', 'راضٍ للغاية'],
    },
    'ces-7': {
      wording: 1,
      text: 'إلى أي مدى توافق أو لا توافق على العبارة التالية: سهّل عليّ {brand} حلّ مشكلتي.',
      low: 'لا أوافق بشدة',
      high: 'أوافق بشدة',
    },
    'ces-5': {
      wording: 1,
      text: 'إلى أي مدى توافق أو لا توافق على العبارة التالية: سهّل عليّ {brand} حلّ مشكلتي.',
      labels: ['لا أوافق بشدة', 'لا أوافق', 'محايد', 'أوافق', 'أوافق بشدة'],
    },
  },
}

export default ar
