import type { Locale } from './locale'

/** Japanese, polite style. */
const ja: Locale = {
  tag: 'ja',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: '送信',
    next: '次へ',
    back: '戻る',
    close: '閉じる',
    optOut: '今後は質問しない',
    who: '回答を見る人',
    optional: '任意',
    progress: '{steps}問中{step}問目',
    announcement: '{title} 回答は任意です。F6キーで移動できます。',
    required: 'この質問に回答してください。',
    invalid: 'この回答を確認してください。',
    masked: '送信されません：{what}',
    storage: '保存できませんでした。もう一度送信してください。',
    thanks: 'ご回答ありがとうございました。',
    sent: '回答を送信しました。',
    kept: 'この端末に保存しました。オンラインになると送信されます。',
    thumbsDown: '低評価',
    thumbsUp: '高評価',
    other: 'その他',
    upTo: '{max}個まで選択',
    agree: '同意する',
    moveUp: '上へ移動',
    moveDown: '下へ移動',
  },
  instruments: {
    nps: {
      wording: 1,
      text: '{brand}を友人や同僚に勧める可能性はどのくらいありますか？',
      low: '可能性は全くない',
      high: '可能性は非常に高い',
    },
    'csat-5': {
      wording: 1,
      text: '全体として、{subject}にどの程度満足していますか？',
      labels: ['非常に不満', '不満', 'どちらでもない', '満足', '非常に満足'],
    },
    'ces-7': {
      wording: 1,
      text: '次の記述について、どの程度そう思いますか、またはそう思いませんか。「{brand}のおかげで、問題を簡単に解決できました。」',
      low: '全くそう思わない',
      high: '非常にそう思う',
    },
    'ces-5': {
      wording: 1,
      text: '次の記述について、どの程度そう思いますか、またはそう思いませんか。「{brand}のおかげで、問題を簡単に解決できました。」',
      labels: ['全くそう思わない', 'そう思わない', 'どちらともいえない', 'そう思う', '非常にそう思う'],
    },
  },
}

export default ja
