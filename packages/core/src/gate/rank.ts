import type { Survey } from '@earshot/schema'

const opening = ({ schedule }: Survey) => Date.parse(schedule?.from ?? '') || Infinity

/** Which of two surveys goes first: the higher priority, then the older `schedule.from`, then the id. */
export const byRank = (a: Survey, b: Survey): number =>
  (b.priority ?? 0) - (a.priority ?? 0) ||
  (opening(a) === opening(b) ? 0 : opening(a) - opening(b)) ||
  (a.id < b.id ? -1 : 1)
