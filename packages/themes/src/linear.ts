/** Red, green and blue as light, each 0 … 1 (linear sRGB). */
export type Linear = readonly [red: number, green: number, blue: number]

const HEX = /^#(?:[\da-f]{3}|[\da-f]{6})$/i

/**
 * A hexadecimal colour as light.
 *
 * @throws {RangeError} For any other notation; only these can be counted with outside a browser.
 * @example
 * linear('#fff') // [1, 1, 1]
 */
export function linear(hex: string): Linear {
  if (!HEX.test(hex)) throw new RangeError(`"${hex}" is no colour of the form #rgb or #rrggbb`)
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : hex.slice(1).match(/../g)!
  const [red, green, blue] = digits.map((pair) => {
    const share = Number.parseInt(pair, 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return [red!, green!, blue!]
}

/** The hexadecimal colour nearest to some light; what a screen can't show is clipped. */
export function hex(light: Linear): string {
  const pairs = light.map((share) => {
    const shown = Math.min(1, Math.max(0, share))
    const coded = shown <= 0.0031308 ? shown * 12.92 : 1.055 * shown ** (1 / 2.4) - 0.055
    return Math.round(coded * 255)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${pairs.every(([first, second]) => first === second) ? pairs.map(([first]) => first).join('') : pairs.join('')}`
}
