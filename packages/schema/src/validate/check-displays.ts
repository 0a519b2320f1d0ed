import type { Config, Survey } from '../config'

/** Whether a survey comes by itself: it has a moment, its own or its touchpoint's, and that is not `manual`. */
function isAutomatic({ journey = [] }: Config, { moment, touchpoint }: Survey): boolean {
  const points = journey.flatMap(({ touchpoints }) => touchpoints)
  const when = moment ?? points.find(({ id }) => id === touchpoint)?.moment
  return !!when && !(typeof when === 'object' && 'manual' in when)
}

/** Only what the person opened may cover the page: a survey that comes by itself is no modal. */
export function checkDisplays(
  config: Config,
  report: (pointer: string, value: unknown, allowed: string) => void,
): void {
  config.surveys.forEach((survey, i) => {
    if (survey.display?.as === 'modal' && isAutomatic(config, survey))
      report(
        `/surveys/${i}/display/as`,
        'modal',
        'popover, sheet, banner, inline, tab; or modal for a survey that the person opens: with "moment": { "manual": true }',
      )
  })
}
