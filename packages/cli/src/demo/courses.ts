import type { demoConfig } from './config'

/** How a touchpoint does, in standard deviations, and what it is like for whom. */
export interface Course {
  /** Share of people who come by. */
  reach: number
  /** Mean of the score, as a share of its scale. */
  mean: number
  /** What it is worse or better by for these. */
  effects?: { readonly [value: string]: number }
  /** What it changes by from the first day to the last. */
  trend?: number
  /** What it changes by at once, so many days before the end: something was done about it. */
  step?: { daysBefore: number; by: number }
  /** Share of displays that are completed. */
  completes?: number
}

/** Survey → what happens there: something to see in every split, and in time. */
export const courses: { readonly [survey in (typeof demoConfig.surveys)[number]['id']]: Course } = {
  'search-ces': { reach: 0.9, mean: 0.68, effects: { restaurant: -0.5 } },
  'guide-csat': { reach: 0.5, mean: 0.8, effects: { tablet: 0.2 } },
  'checkout-csat': { reach: 0.6, mean: 0.74, effects: { mobile: -0.45, desktop: 0.25 }, trend: 0.7 },
  'delivery-csat': { reach: 0.5, mean: 0.7, effects: { office: 0.3 }, trend: -0.5 },
  'setup-ces': { reach: 0.3, mean: 0.64, effects: { admin: -0.4, team: 0.2 }, step: { daysBefore: 44, by: 0.8 } },
  'support-ces': { reach: 0.2, mean: 0.58, effects: { free: -0.4, team: 0.4 } },
  'leaving-nps': { reach: 0.06, mean: 0.4, completes: 0.5 },
  'relationship-nps': { reach: 0.8, mean: 0.76, effects: { household: 0.1, restaurant: -0.3 } },
  'order-expectation': { reach: 0.3, mean: 0.74, completes: 0.6 },
  'order-experience': { reach: 0.85, mean: 0.78, effects: { mobile: -0.3 }, completes: 0.7 },
  'subscription-expectation': { reach: 0.25, mean: 0.72, completes: 0.6 },
  'subscription-experience': { reach: 0.7, mean: 0.42, effects: { admin: -0.3 }, completes: 0.7 },
  'help-expectation': { reach: 0.2, mean: 0.36, completes: 0.6 },
  'help-experience': { reach: 0.62, mean: 0.63, completes: 0.7 },
}
