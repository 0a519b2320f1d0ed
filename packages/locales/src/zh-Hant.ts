import type { Locale } from './locale'

/** Traditional Chinese, formal address. */
const zhHant: Locale = {
  tag: 'zh-Hant',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: '傳送',
    next: '下一步',
    back: '上一步',
    close: '關閉',
    optOut: '不再詢問',
    who: '誰能看到',
    optional: '選填',
    progress: '第 {step} 題，共 {steps} 題',
    announcement: '{title}選填。按 F6 鍵前往。',
    required: '請回答此問題。',
    invalid: '請檢查此答案。',
    masked: '不會傳送：{what}',
    storage: '未能儲存，請再次傳送。',
    thanks: '謝謝您。',
    sent: '您的回答已傳送。',
    kept: '已儲存在此裝置上，連線後將自動傳送。',
    thumbsDown: '不讚',
    thumbsUp: '讚',
    other: '其他',
    upTo: '最多選 {max} 項',
    agree: '我同意',
    moveUp: '上移',
    moveDown: '下移',
  },
  instruments: {
    nps: {
      wording: 1,
      text: '您有多大可能會向朋友或同事推薦 {brand}？',
      low: '完全不可能',
      high: '極有可能',
    },
    'csat-5': {
      wording: 1,
      text: '整體而言，您對{subject}的滿意度如何？',
      labels: ['非常不滿意', '不滿意', '普通', '滿意', '非常滿意'],
    },
    'ces-7': {
      wording: 1,
      text: '您在多大程度上同意或不同意以下說法：{brand} 讓我能輕鬆地解決我的問題。',
      low: '非常不同意',
      high: '非常同意',
    },
    'ces-5': {
      wording: 1,
      text: '您在多大程度上同意或不同意以下說法：{brand} 讓我能輕鬆地解決我的問題。',
      labels: ['非常不同意', '不同意', '既不同意也不反對', '同意', '非常同意'],
    },
  },
}

export default zhHant
