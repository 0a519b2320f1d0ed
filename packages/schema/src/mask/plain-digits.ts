const isDigit = /^\p{Nd}$/u

/** Decimal digits stand in tens from 0 to 9 in every script, so that their number is the count of those before them. */
function digitValue(codePoint: number): number {
  let before = 0
  while (isDigit.test(String.fromCodePoint(codePoint - before - 1))) before++
  return before % 10
}

/** Stands for the second half of a digit that takes two places. */
export const REST_OF_DIGIT = '\u2060'

/** The text with every script's digits as 0–9, in the same places. */
export const plainDigits = (text: string): string =>
  text.replace(/[^\P{Nd}0-9]/gu, (digit) => digitValue(digit.codePointAt(0)!) + REST_OF_DIGIT.repeat(digit.length - 1))
