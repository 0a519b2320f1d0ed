import type { ManageStrings } from '../locale'

/** The panel's words in Korean. */
const ko: ManageStrings = {
  title: '내 답변',
  asks: '{brand}에서 질문하고 답변을 확인합니다.',
  goesTo: '답변은 {where}(으)로 전송됩니다.',
  staysHere: '답변은 이 기기에 남습니다.',
  none: '이 기기의 답변이 아직 없습니다.',
  sent: '전송됨',
  waits: '아직 전송되지 않음',
  refused: '접수되지 않음',
  remove: '삭제',
  confirm: '이 답변을 삭제하시겠습니까? 이미 전달된 사본은 남습니다.',
  keep: '유지',
  removed: '삭제되었습니다.',
  removedHere: '이 기기에서 삭제되었습니다. 다른 곳에서는 온라인 상태가 되면 삭제됩니다.',
  removedOnlyHere: '이 기기에서 삭제되었습니다. 이미 전송된 내용은 {brand}에 남습니다.',
  failed: '처리하지 못했습니다. 다시 시도해 주십시오.',
  stored: '이 기기에 저장된 내용',
  answers: '답변: {count}',
  displays: '질문한 횟수: {count}',
  code: '기기의 임의 번호: {code}',
  notKept: '이 페이지를 닫을 때까지만 유지됩니다.',
}

export default ko
