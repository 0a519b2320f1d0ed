import type { ManageStrings } from '../locale'

/** The panel's words in Thai. */
const th: ManageStrings = {
  title: 'คำตอบของคุณ',
  asks: '{brand} เป็นผู้ถามและเห็นคำตอบของคุณ',
  goesTo: 'คำตอบจะถูกส่งไปยัง {where}',
  staysHere: 'คำตอบจะอยู่ในอุปกรณ์นี้',
  none: 'ยังไม่มีคำตอบจากอุปกรณ์นี้',
  sent: 'ส่งแล้ว',
  waits: 'ยังไม่ได้ส่ง',
  refused: 'ไม่ได้รับการยอมรับ',
  remove: 'ลบ',
  confirm: 'ต้องการลบคำตอบนี้หรือไม่ สำเนาที่ส่งต่อไปแล้วจะยังคงอยู่',
  keep: 'เก็บไว้',
  removed: 'ลบแล้ว',
  removedHere: 'ลบในอุปกรณ์นี้แล้ว และจะลบจากที่อื่นเมื่อคุณออนไลน์',
  removedOnlyHere: 'ลบในอุปกรณ์นี้แล้ว {brand} ยังเก็บสิ่งที่ส่งไปแล้ว',
  failed: 'ทำไม่สำเร็จ โปรดลองอีกครั้ง',
  stored: 'สิ่งที่เก็บในอุปกรณ์นี้',
  answers: 'คำตอบ: {count}',
  displays: 'จำนวนครั้งที่ถาม: {count}',
  code: 'หมายเลขสุ่มของอุปกรณ์: {code}',
  notKept: 'เฉพาะจนกว่าจะปิดหน้านี้',
}

export default th
