import type { Locale } from './locale'

/** Simplified Chinese, formal address. */
const zhHans: Locale = {
  tag: 'zh-Hans',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: '发送',
    next: '下一步',
    back: '上一步',
    close: '关闭',
    optOut: '不再询问',
    who: '谁能看到',
    optional: '选填',
    progress: '第 {step} 题，共 {steps} 题',
    announcement: '{title}选填。按 F6 键前往。',
    required: '请回答此问题。',
    invalid: '请检查此答案。',
    masked: '不会发送：{what}',
    storage: '未能保存，请再次发送。',
    thanks: '谢谢。',
    sent: '您的回答已发送。',
    kept: '已保存在此设备上，联网后将自动发送。',
    thumbsDown: '差评',
    thumbsUp: '好评',
    other: '其他',
    upTo: '最多选 {max} 项',
    agree: '我同意',
    moveUp: '上移',
    moveDown: '下移',
  },
  instruments: {
    nps: { wording: 1, text: '您有多大可能向朋友或同事推荐 {brand}？', low: '完全不可能', high: '极有可能' },
    'csat-5': {
      wording: 1,
      text: '总体而言，您对{subject}的满意度如何？',
      labels: ['非常不满意', '不满意', '一般', '满意', '非常满意'],
    },
    'ces-7': {
      wording: 2,
      text: '您在多大程度上同意或不同意以下说法：{brand} 让我很容易地解决了我的问题。',
      low: '非常不同意',
      high: '非常同意',
    },
    'ces-5': {
      wording: 2,
      text: '您在多大程度上同意或不同意以下说法：{brand} 让我很容易地解决了我的问题。',
      labels: ['非常不同意', '不同意', '既不同意也不反对', '同意', '非常同意'],
    },
  },
}

export default zhHans
