import type { PeopleReport } from '@earshot/core/simulate'
import { columns } from './columns'

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

/** How a population fares, for people. */
export function peopleText({ people, visits, prompts, surveys, promptsPerPerson, neverAsked }: PeopleReport): string {
  const { reasons, traits } = neverAsked
  const number = (value: number) => value.toLocaleString('en')
  return [
    `${number(people)} people, ${number(visits)} visits within 90 days, ${number(prompts)} prompts.`,
    '',
    ...columns([
      ['survey', 'moments', 'prompts', 'people asked', ''],
      ...surveys.map(({ survey, moments, shown, people: asked, share }) => [
        survey,
        moments,
        shown,
        asked,
        percent(share),
      ]),
    ]),
    '',
    ...columns([
      ['prompts per person', 'people', ''],
      ...promptsPerPerson.map(({ prompts: count, people: those, share }) => [String(count), those, percent(share)]),
    ]),
    '',
    `Never asked: ${number(neverAsked.people)} people, ${percent(neverAsked.share)}.`,
    ...(reasons.length
      ? ['', ...columns([['held back by', 'people'], ...reasons.map(({ rule, people: those }) => [rule, those])])]
      : []),
    ...(traits.length
      ? [
          '',
          ...columns([
            ['who', 'people', 'never asked', ''],
            ...traits.map(({ trait, value, people: those, neverAsked: never, share }) => [
              `${trait} = ${JSON.stringify(value)}`,
              those,
              never,
              percent(share),
            ]),
          ]),
        ]
      : []),
  ].join('\n')
}
