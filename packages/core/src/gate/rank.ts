import type { Survey } from '@earshot/schema'

const opening = ({ schedule }: Survey) => Date.parse(schedule?.from as string) || Infinity

/** Which of two surveys goes first: the higher priority, then the older `schedule.from`, then the id. */
export const byRank = (a: Survey, b: Survey): number =>
  (b.priority ?? 0) - (a.priority ?? 0) ||
  // Two without one have no difference that is a number.
  opening(a) - opening(b) ||
  (a.id < b.id ? -1 : 1)
