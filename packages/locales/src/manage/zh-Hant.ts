import type { ManageStrings } from '../locale'

/** The panel's words in Chinese, traditional. */
const zhHant: ManageStrings = {
  title: '您的回答',
  asks: '{brand} 提出問題並查看您的回答。',
  goesTo: '回答將傳送至 {where}。',
  staysHere: '回答保留在此裝置上。',
  none: '此裝置上還沒有回答。',
  sent: '已傳送',
  waits: '尚未傳送',
  refused: '未被接受',
  remove: '刪除',
  confirm: '刪除此回答？已轉交的副本仍會保留。',
  keep: '保留',
  removed: '已刪除。',
  removedHere: '已從此裝置刪除，連線後也會在其他位置刪除。',
  removedOnlyHere: '已從此裝置刪除。{brand} 仍保留已傳送的內容。',
  failed: '操作未成功，請重試。',
  stored: '儲存在此裝置上的內容',
  answers: '回答：{count}',
  displays: '詢問次數：{count}',
  code: '隨機裝置編號：{code}',
  notKept: '僅保留到此頁面關閉為止。',
}

export default zhHant
