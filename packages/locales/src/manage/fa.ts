import type { ManageStrings } from '../locale'

/** The panel's words in Persian. */
const fa: ManageStrings = {
  title: 'پاسخ‌های شما',
  asks: '{brand} می‌پرسد و پاسخ‌های شما را می‌بیند.',
  goesTo: 'پاسخ‌ها به {where} ارسال می‌شوند.',
  staysHere: 'پاسخ‌ها در این دستگاه می‌مانند.',
  none: 'هنوز پاسخی از این دستگاه نیست.',
  sent: 'ارسال شد',
  waits: 'هنوز ارسال نشده',
  refused: 'پذیرفته نشد',
  remove: 'حذف',
  confirm: 'این پاسخ حذف شود؟ نسخه‌هایی که پیش‌تر منتقل شده‌اند باقی می‌مانند.',
  keep: 'نگه داشتن',
  removed: 'حذف شد.',
  removedHere: 'از این دستگاه حذف شد. پس از اتصال به اینترنت از جاهای دیگر نیز حذف خواهد شد.',
  removedOnlyHere: 'از این دستگاه حذف شد. {brand} آنچه را پیش‌تر ارسال شده نگه می‌دارد.',
  failed: 'انجام نشد. لطفاً دوباره تلاش کنید.',
  stored: 'ذخیره‌شده در این دستگاه',
  answers: 'پاسخ‌ها: {count}',
  displays: 'دفعات پرسش: {count}',
  code: 'شماره تصادفی دستگاه: {code}',
  notKept: 'فقط تا بسته شدن این صفحه.',
}

export default fa
