/**
 * Width of a text in average Latin letters, which are some 7 px wide at 14 px: ideographs, kana and Hangul count 2,
 * marks that stand over or under a letter 0.
 */
export const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, sign) =>
      sum +
      (/[\p{Mn}\u200c]/u.test(sign)
        ? 0
        : /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u.test(
              sign,
            )
          ? 2
          : 1),
    0,
  )
