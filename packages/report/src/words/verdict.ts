import type { Verdict } from '@earshot/metrics'

const words: Readonly<Record<Verdict, string>> = {
  higher: 'higher',
  lower: 'lower',
  'no-detectable-change': 'no detectable difference',
  'too-few-answers': 'too few answers to compare',
}

/** What a comparison came to, in words: never an arrow, never a colour. */
export const verdictWords = (verdict: Verdict): string => words[verdict]
