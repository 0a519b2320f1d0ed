import type { Config } from '@earshot/schema'

/** A configuration with so many surveys, each at a touchpoint of its own, ten touchpoints a stage. */
export const withSurveys = (count: number): Config => ({
  earshot: 1,
  project: 'bench',
  journey: Array.from({ length: Math.ceil(count / 10) }, (_, stage) => ({
    id: `stage-${stage}`,
    touchpoints: Array.from({ length: 10 }, (_, i) => ({
      id: `point-${stage * 10 + i}`,
      owner: 'bench',
      moment: i % 5 ? { event: `event_${stage * 10 + i}` } : { page: `/page/${stage * 10 + i}/**` },
    })),
  })),
  surveys: Array.from({ length: count }, (_, i) => ({
    id: `survey-${i}`,
    touchpoint: `point-${i}`,
    audience: { 'user.plan': { in: ['pro', 'team'] } },
    sample: 0.5,
    questions: [
      { id: 'score', type: 'csat', subject: 'this' },
      { id: 'why', type: 'text', text: 'What should we improve?', if: { 'answers.score': { lte: 3 } } },
    ],
  })),
})
