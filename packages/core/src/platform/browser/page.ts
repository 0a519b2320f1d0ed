import type { PageFacts } from '../platform'

function device(): PageFacts['device'] {
  const shortSide = Math.min(screen.width, screen.height)
  return !matchMedia('(pointer:coarse)').matches ? 'desktop' : shortSide < 600 ? 'mobile' : 'tablet'
}

export function page(): PageFacts {
  const { pathname, host, search } = location
  const { globalPrivacyControl, doNotTrack } = navigator as Navigator & { globalPrivacyControl?: boolean }
  return {
    path: pathname,
    host,
    query: Object.fromEntries(new URLSearchParams(search)),
    device: device(),
    dir: getComputedStyle(document.documentElement).direction as PageFacts['dir'],
    // The browser writes it out, with a path in any case.
    referrerHost: document.referrer.split('/')[2] ?? '',
    isPrivate: !!globalPrivacyControl || doNotTrack === '1',
  }
}
