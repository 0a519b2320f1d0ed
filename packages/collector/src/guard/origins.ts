/**
 * Whether an origin is one of those allowed. `https://*.shop.example` stands for every name below `shop.example`, and
 * not for itself.
 *
 * @example isAllowed('https://www.shop.example', ['https://*.shop.example']) // true
 */
export function isAllowed(origin: string, allowed: readonly string[]): boolean {
  return allowed.some((one) => {
    const [scheme = '', host = ''] = one.split('://')
    if (!host.startsWith('*.')) return origin.toLowerCase() === one.toLowerCase()
    const own = origin.toLowerCase()
    const ending = host.slice(1).toLowerCase()
    return (
      own.startsWith(`${scheme.toLowerCase()}://`) &&
      own.endsWith(ending) &&
      own.length > ending.length + scheme.length + 3
    )
  })
}
