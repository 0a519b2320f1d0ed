import type { ManageStrings } from '../locale'

/** The panel's words in Turkish. */
const tr: ManageStrings = {
  title: 'Yanıtlarınız',
  asks: '{brand} soruları sorar ve yanıtlarınızı görür.',
  goesTo: 'Yanıtlar şuraya gönderilir: {where}.',
  staysHere: 'Yanıtlar bu cihazda kalır.',
  none: 'Bu cihazdan henüz yanıt yok.',
  sent: 'Gönderildi',
  waits: 'Henüz gönderilmedi',
  refused: 'Kabul edilmedi',
  remove: 'Sil',
  confirm: 'Bu yanıt silinsin mi? Daha önce aktarılmış kopyalar kalır.',
  keep: 'Sakla',
  removed: 'Silindi.',
  removedHere: 'Bu cihazdan silindi. Çevrimiçi olduğunuzda diğer yerlerden de silinecek.',
  removedOnlyHere: 'Bu cihazdan silindi. {brand} önceden gönderileni saklar.',
  failed: 'Bu işlem başarısız oldu. Lütfen yeniden deneyin.',
  stored: 'Bu cihazda saklananlar',
  answers: 'Yanıtlar: {count}',
  displays: 'Sorulma sayısı: {count}',
  code: 'Rastgele cihaz numarası: {code}',
  notKept: 'Yalnızca bu sayfa kapatılana kadar.',
}

export default tr
