import type { Locale } from './locale'

/** Korean, formal polite style; a noun follows the brand, so that no particle depends on its last sound. */
const ko: Locale = {
  tag: 'ko',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: '보내기',
    next: '다음',
    back: '이전',
    close: '닫기',
    optOut: '다시 묻지 않기',
    who: '누가 보나요',
    optional: '선택 사항',
    progress: '{steps}개 중 {step}번째',
    announcement: '{title} 선택 사항입니다. F6 키를 누르면 이동합니다.',
    required: '이 질문에 답해 주십시오.',
    invalid: '이 답변을 확인해 주십시오.',
    masked: '전송되지 않음: {what}',
    storage: '저장하지 못했습니다. 다시 보내 주십시오.',
    thanks: '감사합니다.',
    sent: '답변이 전송되었습니다.',
    kept: '이 기기에 저장되었습니다. 온라인 상태가 되면 전송됩니다.',
    thumbsDown: '별로예요',
    thumbsUp: '좋아요',
    other: '기타',
    upTo: '최대 {max}개 선택',
    agree: '동의합니다',
    moveUp: '위로 이동',
    moveDown: '아래로 이동',
  },
  instruments: {
    nps: {
      wording: 1,
      text: '{brand} 서비스를 친구나 동료에게 추천할 가능성은 얼마나 됩니까?',
      low: '전혀 가능성이 없음',
      high: '매우 가능성이 높음',
    },
    'csat-5': {
      wording: 1,
      text: '전반적으로 {subject}에 얼마나 만족하십니까?',
      labels: ['매우 불만족', '불만족', '보통', '만족', '매우 만족'],
    },
    'ces-7': {
      wording: 1,
      text: '다음 문장에 대해 어느 정도 그렇다고 또는 그렇지 않다고 생각하십니까? {brand} 서비스 덕분에 문제를 쉽게 해결할 수 있었습니다.',
      low: '전혀 그렇지 않다',
      high: '매우 그렇다',
    },
    'ces-5': {
      wording: 1,
      text: '다음 문장에 대해 어느 정도 그렇다고 또는 그렇지 않다고 생각하십니까? {brand} 서비스 덕분에 문제를 쉽게 해결할 수 있었습니다.',
      labels: ['전혀 그렇지 않다', '그렇지 않다', '보통이다', '그렇다', '매우 그렇다'],
    },
  },
}

export default ko
