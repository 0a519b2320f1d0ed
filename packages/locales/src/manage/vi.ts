import type { ManageStrings } from '../locale'

/** The panel's words in Vietnamese. */
const vi: ManageStrings = {
  title: 'Câu trả lời của bạn',
  asks: '{brand} đặt câu hỏi và xem câu trả lời của bạn.',
  goesTo: 'Câu trả lời được gửi đến {where}.',
  staysHere: 'Câu trả lời ở lại trên thiết bị này.',
  none: 'Chưa có câu trả lời nào từ thiết bị này.',
  sent: 'Đã gửi',
  waits: 'Chưa gửi',
  refused: 'Không được chấp nhận',
  remove: 'Xóa',
  confirm: 'Xóa câu trả lời này? Các bản sao đã chuyển đi vẫn còn.',
  keep: 'Giữ lại',
  removed: 'Đã xóa.',
  removedHere: 'Đã xóa trên thiết bị này. Ở nơi khác sẽ được xóa khi bạn trực tuyến.',
  removedOnlyHere: 'Đã xóa trên thiết bị này. {brand} giữ lại những gì đã gửi.',
  failed: 'Không thực hiện được. Vui lòng thử lại.',
  stored: 'Lưu trên thiết bị này',
  answers: 'Số câu trả lời: {count}',
  displays: 'Số lần được hỏi: {count}',
  code: 'Số ngẫu nhiên của thiết bị: {code}',
  notKept: 'Chỉ đến khi đóng trang này.',
}

export default vi
