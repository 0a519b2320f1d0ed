import type { Locale } from './locale'

/** Vietnamese, polite address. */
const vi: Locale = {
  tag: 'vi',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'Gửi',
    next: 'Tiếp theo',
    back: 'Quay lại',
    close: 'Đóng',
    optOut: 'Không hỏi lại',
    who: 'Ai xem được',
    optional: 'Không bắt buộc',
    progress: '{step} trên {steps}',
    announcement: '{title} Không bắt buộc. Nhấn F6 để chuyển đến.',
    required: 'Vui lòng trả lời câu hỏi này.',
    invalid: 'Vui lòng kiểm tra câu trả lời này.',
    masked: 'Sẽ không được gửi: {what}',
    storage: 'Không lưu được câu trả lời. Vui lòng gửi lại.',
    thanks: 'Xin cảm ơn.',
    sent: 'Câu trả lời của bạn đã được gửi.',
    kept: 'Đã lưu trên thiết bị này. Câu trả lời sẽ được gửi khi bạn trực tuyến.',
    thumbsDown: 'Không thích',
    thumbsUp: 'Thích',
    other: 'Khác',
    upTo: 'Chọn tối đa {max}',
    agree: 'Tôi đồng ý',
    moveUp: 'Chuyển lên',
    moveDown: 'Chuyển xuống',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'Khả năng bạn giới thiệu {brand} cho bạn bè hoặc đồng nghiệp là bao nhiêu?',
      low: 'Hoàn toàn không có khả năng',
      high: 'Rất có khả năng',
    },
    'csat-5': {
      wording: 1,
      text: 'Nhìn chung, bạn hài lòng như thế nào với {subject}?',
      labels: ['Rất không hài lòng', 'Không hài lòng', 'Trung lập', 'Hài lòng', 'Rất hài lòng'],
    },
    'ces-7': {
      wording: 1,
      text: 'Bạn đồng ý hay không đồng ý với nhận định sau ở mức độ nào: {brand} đã giúp tôi giải quyết vấn đề một cách dễ dàng.',
      low: 'Hoàn toàn không đồng ý',
      high: 'Hoàn toàn đồng ý',
    },
    'ces-5': {
      wording: 1,
      text: 'Bạn đồng ý hay không đồng ý với nhận định sau ở mức độ nào: {brand} đã giúp tôi giải quyết vấn đề một cách dễ dàng.',
      labels: ['Hoàn toàn không đồng ý', 'Không đồng ý', 'Trung lập', 'Đồng ý', 'Hoàn toàn đồng ý'],
    },
  },
}

export default vi
