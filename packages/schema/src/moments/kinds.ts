import type { Shape } from '../validate/shapes'

/** Each kind of moment and the fields it takes, besides the modifiers. The first key found names the kind. */
export const momentKinds: { readonly [kind: string]: Shape } = {
  event: { event: 'string!', where: 'condition' },
  page: { page: 'string!' },
  manual: { manual: 'boolean!' },
}
