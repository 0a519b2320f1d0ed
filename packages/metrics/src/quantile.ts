/** Quantile at the fraction `p` of numbers in ascending order, between neighbours on a straight line (type 7 of Hyndman & Fan 1996). */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const place = p * (sorted.length - 1)
  const below = Math.floor(place)
  const [left = Number.NaN, right = left] = [sorted[below], sorted[below + 1]]
  return place === below ? left : left + (place - below) * (right - left)
}
