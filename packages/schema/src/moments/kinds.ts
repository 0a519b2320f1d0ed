import type { Shape } from '../validate/shapes'

/** Each kind of moment and the fields it takes, besides the modifiers. The first key found names the kind. */
export const momentKinds: { readonly [kind: string]: Shape } = {
  event: { event: 'string!', where: 'condition' },
  page: { page: 'string!' },
  click: { click: 'selector!' },
  visible: { visible: 'selector!', ratio: 'share', for: 'duration' },
  scroll: { scroll: 'percent!' },
  dwell: { dwell: 'duration!' },
  idle: { idle: 'duration!' },
  exit: { exit: 'yes!' },
  visits: { visits: 'count!' },
  rage: { rage: 'yes!' },
  error: { error: 'yes!' },
  manual: { manual: 'yes!' },
  any: { any: 'moment+!' },
  all: { all: 'moment+!' },
  sequence: { sequence: 'moment+!', within: 'duration', unless: 'moment' },
}
