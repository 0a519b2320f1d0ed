import type { ManageStrings } from '../locale'

/** The panel's words in Arabic. */
const ar: ManageStrings = {
  title: 'إجاباتك',
  asks: 'تطرح {brand} الأسئلة وترى إجاباتك.',
  goesTo: 'تُرسل الإجابات إلى {where}.',
  staysHere: 'تبقى الإجابات على هذا الجهاز.',
  none: 'لا توجد إجابات من هذا الجهاز بعد.',
  sent: 'مُرسلة',
  waits: 'لم تُرسل بعد',
  refused: 'لم تُقبل',
  remove: 'حذف',
  confirm: 'هل تريد حذف هذه الإجابة؟ تبقى النسخ التي نُقلت من قبل.',
  keep: 'إبقاء',
  removed: 'تم الحذف.',
  removedHere: 'حُذفت من هذا الجهاز، وستُحذف من الأماكن الأخرى عند الاتصال بالإنترنت.',
  removedOnlyHere: 'حُذفت من هذا الجهاز. تحتفظ {brand} بما أُرسل من قبل.',
  failed: 'تعذّر ذلك. يرجى المحاولة مرة أخرى.',
  stored: 'المحفوظ على هذا الجهاز',
  answers: 'الإجابات: {count}',
  displays: 'مرات السؤال: {count}',
  code: 'رقم عشوائي للجهاز: {code}',
  notKept: 'إلى حين إغلاق هذه الصفحة فقط.',
}

export default ar
