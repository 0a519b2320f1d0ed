import type { Config, Moment, Survey } from '@earshot/schema'

/** A survey's own moment, else its touchpoint's. */
export const momentOf = ({ journey = [] }: Config, { moment, touchpoint }: Survey): Moment | undefined =>
  moment ?? journey.flatMap(({ touchpoints }) => touchpoints).find(({ id }) => id === touchpoint)?.moment
