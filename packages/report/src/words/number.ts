const minus = (text: string) => text.replace('-', '−')

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const signed = new Intl.NumberFormat('en', { maximumFractionDigits: 0, signDisplay: 'exceptZero' })
const percentage = new Intl.NumberFormat('en', { maximumFractionDigits: 0, style: 'percent' })
const decimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/** 12480 → "12,480". */
export const count = (value: number): string => whole.format(value)

/** A score with its sign: +33, 0, −12. */
export const points = (value: number): string => minus(signed.format(Math.round(value)))

/** Percent of 0 … 100: 69.2 → "69%". */
export const percent = (value: number): string => minus(percentage.format(Math.round(value) / 100))

/** Any other number, to one decimal: 5.64 → "5.6". */
export const plain = (value: number): string => minus(decimal.format(value))

const signedDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1, signDisplay: 'exceptZero' })

/** A difference of means with its sign, to one decimal: +0.4, −1.2. */
export const plainPoints = (value: number): string => minus(signedDecimal.format(Math.round(value * 10) / 10))

/** "1 answer", "1,932 answers". */
export const plural = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`
