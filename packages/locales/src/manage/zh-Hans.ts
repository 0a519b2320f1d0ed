import type { ManageStrings } from '../locale'

/** The panel's words in Chinese, simplified. */
const zhHans: ManageStrings = {
  title: '您的回答',
  asks: '{brand} 提出问题并查看您的回答。',
  goesTo: '回答将发送至 {where}。',
  staysHere: '回答保留在此设备上。',
  none: '此设备上还没有回答。',
  sent: '已发送',
  waits: '尚未发送',
  refused: '未被接受',
  remove: '删除',
  confirm: '删除此回答？已转交的副本仍会保留。',
  keep: '保留',
  removed: '已删除。',
  removedHere: '已从此设备删除，联网后也会在其他位置删除。',
  removedOnlyHere: '已从此设备删除。{brand} 仍保留已发送的内容。',
  failed: '操作未成功，请重试。',
  stored: '存储在此设备上的内容',
  answers: '回答：{count}',
  displays: '询问次数：{count}',
  code: '随机设备编号：{code}',
  notKept: '仅保留到此页面关闭为止。',
}

export default zhHans
