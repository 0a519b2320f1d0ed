import type { Locale } from './locale'

/** Persian, formal address, written from right to left with Latin digits. */
const fa: Locale = {
  tag: 'fa',
  dir: 'rtl',
  status: 'draft',
  strings: {
    send: 'ارسال',
    next: 'بعدی',
    back: 'قبلی',
    close: 'بستن',
    optOut: 'دیگر نپرسید',
    who: 'چه کسی این را می‌بیند',
    optional: 'اختیاری',
    progress: '{step} از {steps}',
    announcement: '{title} اختیاری. برای رفتن به آن F6 را فشار دهید.',
    required: 'لطفاً به این پرسش پاسخ دهید.',
    invalid: 'لطفاً این پاسخ را بررسی کنید.',
    masked: 'ارسال نمی‌شود: {what}',
    storage: 'پاسخ ذخیره نشد. لطفاً دوباره آن را ارسال کنید.',
    thanks: 'سپاسگزاریم.',
    sent: 'پاسخ شما ارسال شد.',
    kept: 'در این دستگاه ذخیره شد. پس از اتصال به اینترنت ارسال خواهد شد.',
    thumbsDown: 'شست پایین',
    thumbsUp: 'شست بالا',
    other: 'سایر',
    upTo: 'حداکثر {max} مورد را انتخاب کنید',
    agree: 'موافقم',
    moveUp: 'انتقال به بالا',
    moveDown: 'انتقال به پایین',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'چقدر احتمال دارد که {brand} را به دوست یا همکار خود توصیه کنید؟',
      low: 'اصلاً محتمل نیست',
      high: 'بسیار محتمل است',
    },
    'csat-5': {
      wording: 1,
      text: 'به\u200cطور کلی، چقدر از {subject} رضایت دارید؟',
      labels: ['بسیار ناراضی', 'ناراضی', 'نه راضی، نه ناراضی', 'راضی', 'بسیار راضی'],
    },
    'ces-7': {
      wording: 1,
      text: 'تا چه حد با جملهٔ زیر موافق یا مخالف هستید: {brand} حل مشکلم را برایم آسان کرد.',
      low: 'کاملاً مخالفم',
      high: 'کاملاً موافقم',
    },
    'ces-5': {
      wording: 1,
      text: 'تا چه حد با جملهٔ زیر موافق یا مخالف هستید: {brand} حل مشکلم را برایم آسان کرد.',
      labels: ['کاملاً مخالفم', 'مخالفم', 'نه موافقم، نه مخالفم', 'موافقم', 'کاملاً موافقم'],
    },
  },
}

export default fa
