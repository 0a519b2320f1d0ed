import type { Linear } from './linear'

/** Lightness 0 … 1, and how green or red, blue or yellow a colour is (OKLab). */
export type Oklab = readonly [lightness: number, a: number, b: number]

type Rows = readonly [Linear, Linear, Linear]

// Björn Ottosson, "A perceptual color space for image processing", 2020.
const TO_CONES: Rows = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
]
const TO_LAB: Rows = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
]
const FROM_LAB: Rows = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
]
const FROM_CONES: Rows = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
]

function times(rows: Rows, [x, y, z]: Linear): Linear {
  const [first, second, third] = rows.map(([a, b, c]) => a * x + b * y + c * z)
  return [first!, second!, third!]
}

function each([x, y, z]: Linear, change: (part: number) => number): Linear {
  return [change(x), change(y), change(z)]
}

/** Light as the eye orders it: equal steps look equal, so that a mix of two colours has no other hue between. */
export const oklab = (light: Linear): Oklab => times(TO_LAB, each(times(TO_CONES, light), Math.cbrt))

/** The way back; parts beyond 0 … 1 are colours that a screen can't show. */
export const fromOklab = (lab: Oklab): Linear =>
  times(
    FROM_CONES,
    each(times(FROM_LAB, lab), (part) => part ** 3),
  )
