import { demoConfig } from './config'
import { courses } from './courses'

const DAY_MS = 864e5
const { project } = demoConfig
const SHIPPED = 'shipped' as const
const DOING = 'doing' as const

/** What the invented shop does about what people say: one that shows, one that does not, one that is not there yet. */
export function demoActions(endAt: number) {
  const day = (daysBefore: number) => new Date(endAt - daysBefore * DAY_MS).toISOString().slice(0, 10)
  return [
    {
      ...{ project, touchpoint: 'setup', title: 'Two steps fewer to set up a subscription (synthetic)' },
      ...{ owner: 'activation', status: SHIPPED, shippedOn: day(courses['setup-ces'].step?.daysBefore ?? 0) },
      ...{ youSaid: 'You said that setting up a subscription takes too many steps.', isTold: true },
      weDid: 'We took two of them away.',
    },
    {
      ...{ project, touchpoint: 'ticket', title: 'Answers from templates (synthetic)', owner: 'support' },
      ...{ status: SHIPPED, shippedOn: day(40), youSaid: null, weDid: null, isTold: false },
    },
    {
      ...{ project, touchpoint: 'delivery', title: 'A parcel that can be tracked (synthetic)', owner: 'logistics' },
      ...{ status: DOING, dueOn: day(-30), youSaid: null, weDid: null, isTold: false },
    },
  ]
}
