/**
 * The shape of every object in a configuration, as data: the validator walks it, `earshot.schema.json` is
 * generated from it, and a test holds it against the TypeScript types.
 *
 * A shape is `key: expression`. An expression is a kind from `kinds.ts` or another shape's name, with
 * `[]` for an array, `+` for one that is not empty, `*` for one or an array, `!` for required; `=a,b` are the allowed words, `#5,7` the allowed
 * numbers; `|` separates alternatives.
 */
export type Shape = { readonly [key: string]: string }

export const shapes = {
  config: {
    earshot: '#1!',
    project: 'id!',
    brand: 'text',
    locale: 'string',
    collector: 'sink*',
    journey: 'stage[]',
    pacing: 'pacing',
    theme: 'theme',
    consent: '=granted,pending,denied',
    storage: '=device,session,memory',
    gpc: '=anonymise,suppress,ignore',
    staff: '=flag,withhold,ignore',
    test: 'boolean',
    surveys: 'survey[]!',
  },
  sink: { url: 'string!', key: 'string', format: 'string', id: 'id' },
  stage: { id: 'id!', title: 'text', touchpoints: 'touchpoint[]!' },
  touchpoint: {
    id: 'id!',
    title: 'text',
    owner: 'string',
    moment: 'moment',
    kind: '=product,people,content,billing',
  },
  pacing: {
    perSession: 'count',
    cooldown: 'duration',
    perYear: 'count',
    afterTwoDismissals: 'duration',
    minVisits: 'count',
    quiet: 'string[]',
  },
  theme: { name: 'string', accent: 'string', scheme: '=auto,light,dark' },
  survey: {
    id: 'id!',
    version: 'count',
    title: 'text',
    touchpoint: 'string',
    moment: 'moment',
    audience: 'condition',
    sample: 'share',
    priority: 'number',
    frequency: '=once|frequency',
    schedule: 'schedule',
    wave: 'string',
    kind: '=relationship,transactional',
    display: 'display',
    questions: 'question+!',
    ending: 'ending',
  },
  frequency: { every: 'duration', afterDismiss: 'duration', afterIgnore: 'duration', max: 'count' },
  schedule: { from: 'date', to: 'date' },
  display: {
    as: '=popover,sheet,modal,banner,inline,tab',
    position: '=top-start,top,top-end,start,end,bottom-start,bottom,bottom-end',
    target: 'selector',
    offset: 'count',
    zIndex: 'whole',
    avoid: 'selector',
  },
  ending: { text: 'text' },
  question: { id: 'id!', type: 'string!', text: 'text', hint: 'text', required: 'boolean', if: 'condition' },
  option: { id: 'id!', text: 'text!' },
  link: { href: 'href!', text: 'text!' },
  modifiers: { delay: 'duration', times: 'count', next: '=page' },
  matcher: {
    eq: 'scalar',
    ne: 'scalar',
    in: 'scalar[]',
    notIn: 'scalar[]',
    lt: 'ordered',
    lte: 'ordered',
    gt: 'ordered',
    gte: 'ordered',
    between: 'ordered[]',
    exists: 'boolean',
    contains: 'scalar',
    startsWith: 'string',
    endsWith: 'string',
    matches: 'string',
  },
} as const satisfies Record<string, Shape>
