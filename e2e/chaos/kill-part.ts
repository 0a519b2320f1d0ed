import { countsText } from './counts-text'
import { playKills } from './kill'
import type { PartResult, PartSetting } from './part'

/** A real browser, killed. */
export async function killPart({ seed, isOver, progress }: PartSetting): Promise<PartResult> {
  const played = await playKills(seed, Infinity, isOver, (kills) => progress(`${kills} kills`))
  return {
    title: 'Browser killed',
    tried: [
      `${played.kills} kills; the last that the page had said before: ${countsText(played.after)}`,
      `requests by what befell them: ${countsText(played.faults)}`,
      `${played.untold} answers were stored that the page had not yet said were kept`,
      `${played.lower.told} answers were said to be kept on a lower rung than the disk; ${played.lower.gone} of them went with the browser`,
      `${played.discarded.torn} kills tore the browser's own log, ${played.discarded.databases} databases were thrown away by it for that; ${played.discarded.gone} answers went with them`,
    ],
    answers: played.answers,
    stored: played.stored,
    lost: played.lost,
    doubled: played.doubled,
    problems: played.problems,
  }
}
