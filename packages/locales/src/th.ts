import type { Locale } from './locale'

/** Thai, polite address; it needs no question mark and no full stop. */
const th: Locale = {
  tag: 'th',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'ส่ง',
    next: 'ถัดไป',
    back: 'ย้อนกลับ',
    close: 'ปิด',
    optOut: 'ไม่ต้องถามอีก',
    optional: 'ไม่บังคับ',
    progress: '{step} จาก {steps}',
    announcement: '{title} ไม่บังคับ กด F6 เพื่อไปยังคำถาม',
    required: 'โปรดตอบคำถามนี้',
    invalid: 'โปรดตรวจสอบคำตอบนี้',
    storage: 'บันทึกคำตอบไม่ได้ โปรดส่งอีกครั้ง',
    thanks: 'ขอบคุณ',
    kept: 'บันทึกไว้ในอุปกรณ์นี้แล้ว และจะส่งเมื่อคุณออนไลน์',
    thumbsDown: 'ไม่ชอบ',
    thumbsUp: 'ชอบ',
    other: 'อื่น ๆ',
    upTo: 'เลือกได้สูงสุด {max} ข้อ',
    agree: 'ยินยอม',
    moveUp: 'เลื่อนขึ้น',
    moveDown: 'เลื่อนลง',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'คุณมีแนวโน้มที่จะแนะนำ {brand} ให้เพื่อนหรือเพื่อนร่วมงานมากน้อยเพียงใด',
      low: 'ไม่มีแนวโน้มเลย',
      high: 'มีแนวโน้มมากที่สุด',
    },
    'csat-5': {
      wording: 1,
      text: 'โดยรวมแล้ว คุณพอใจกับ {subject} มากน้อยเพียงใด',
      labels: ['ไม่พอใจมาก', 'ไม่พอใจ', 'เฉย ๆ', 'พอใจ', 'พอใจมาก'],
    },
    'ces-7': {
      wording: 1,
      text: 'คุณเห็นด้วยหรือไม่เห็นด้วยกับข้อความต่อไปนี้มากน้อยเพียงใด: {brand} ช่วยให้ฉันจัดการปัญหาได้ง่าย',
      low: 'ไม่เห็นด้วยอย่างยิ่ง',
      high: 'เห็นด้วยอย่างยิ่ง',
    },
    'ces-5': {
      wording: 1,
      text: 'คุณเห็นด้วยหรือไม่เห็นด้วยกับข้อความต่อไปนี้มากน้อยเพียงใด: {brand} ช่วยให้ฉันจัดการปัญหาได้ง่าย',
      labels: ['ไม่เห็นด้วยอย่างยิ่ง', 'ไม่เห็นด้วย', 'เป็นกลาง', 'เห็นด้วย', 'เห็นด้วยอย่างยิ่ง'],
    },
  },
}

export default th
