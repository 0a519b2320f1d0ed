import type { ManageStrings } from '../locale'

/** The panel's words in Hebrew. */
const he: ManageStrings = {
  title: 'התשובות ממכשיר זה',
  asks: '{brand} שואלים ורואים את התשובות.',
  goesTo: 'התשובות נשלחות אל {where}.',
  staysHere: 'התשובות נשארות במכשיר זה.',
  none: 'אין עדיין תשובות ממכשיר זה.',
  sent: 'נשלחה',
  waits: 'טרם נשלחה',
  refused: 'לא התקבלה',
  remove: 'מחיקה',
  confirm: 'למחוק תשובה זו? עותקים שכבר הועברו יישארו.',
  keep: 'השארה',
  removed: 'התשובה נמחקה.',
  removedHere: 'התשובה נמחקה ממכשיר זה. במקומות אחרים היא תימחק לאחר החיבור לאינטרנט.',
  removedOnlyHere: 'התשובה נמחקה ממכשיר זה. מה שכבר נשלח נשאר אצל {brand}.',
  failed: 'הפעולה לא הצליחה. נא לנסות שוב.',
  stored: 'נשמר במכשיר זה',
  answers: 'תשובות: {count}',
  displays: 'מספר הפעמים שנשאלו: {count}',
  code: 'מספר אקראי של המכשיר: {code}',
  notKept: 'רק עד לסגירת דף זה.',
}

export default he
