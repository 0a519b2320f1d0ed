import type { ManageStrings } from '../locale'

/** The panel's words in Japanese. */
const ja: ManageStrings = {
  title: 'ご自身の回答',
  asks: '{brand}が質問し、回答を確認します。',
  goesTo: '回答は{where}に送信されます。',
  staysHere: '回答はこの端末に残ります。',
  none: 'この端末からの回答はまだありません。',
  sent: '送信済み',
  waits: '未送信',
  refused: '受理されませんでした',
  remove: '削除',
  confirm: 'この回答を削除しますか？すでに渡された写しは残ります。',
  keep: '残す',
  removed: '削除しました。',
  removedHere: 'この端末から削除しました。ほかの場所ではオンラインになると削除されます。',
  removedOnlyHere: 'この端末から削除しました。送信済みのものは{brand}に残ります。',
  failed: 'うまくいきませんでした。もう一度お試しください。',
  stored: 'この端末に保存されているもの',
  answers: '回答数：{count}',
  displays: '質問した回数：{count}',
  code: '端末のランダム番号：{code}',
  notKept: 'このページを閉じるまでのみ。',
}

export default ja
