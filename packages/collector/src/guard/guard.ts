import type { ResponseDocument } from '@earshot/schema'
import { Problem } from '../problem'
import type { Settings } from '../settings/settings'
import { type Buckets, createBuckets } from './buckets'
import { isAllowed } from './origins'

/** Who sends. */
export interface Sender {
  key?: string
  /** The page's origin, where a browser sent it. */
  origin?: string
  /** As `networkOf` gives it; `local` and nothing are not counted. */
  network?: string
}

export interface Guard {
  /**
   * The project that a key is for; nothing where any project may be sent.
   *
   * @throws Problem 401 for a key that is missing, unknown or over, 403 for an origin that is not allowed.
   */
  projectOf(sender: Sender): string | undefined
  /**
   * Counts what a sender brings.
   *
   * @throws Problem 429 with `Retry-After` while a limit is reached: nothing was taken, and it may come again.
   */
  count(sender: Sender, documents: readonly ResponseDocument[]): void
}

const LONGEST_WAIT_S = 3600

/** Whose device it is, as far as the document says. */
const subjectOf = ({ client, person }: ResponseDocument): string | undefined => {
  const name = client?.id ?? person?.id ?? person?.anonymousId
  return typeof name === 'string' ? name : undefined
}

/**
 * What keeps forged and flooding senders out, as far as a public key can: it lowers the noise and bounds the harm.
 *
 * @param keys Write keys of the configuration, taken where the settings name none.
 * @param nowMs The time, in milliseconds since 1970.
 */
export function createGuard(
  { projects, limits }: Pick<Settings, 'projects' | 'limits'>,
  keys: () => readonly string[],
  nowMs: () => number = Date.now,
): Guard {
  const owners = Object.entries(projects).flatMap(([project, { keys = [] }]) =>
    keys.map(({ key, until }) => ({ project, key, until })),
  )
  const buckets = {
    key: createBuckets(limits.key, nowMs),
    network: createBuckets(limits.network, nowMs),
    person: createBuckets(limits.person, nowMs),
  }

  function projectOfKey(key: string | undefined): string | undefined {
    const owner = owners.find((one) => one.key === key)
    if (owner) {
      // A day is over at its end.
      const end = owner.until && Date.parse(owner.until) + (/T/.test(owner.until) ? 0 : 864e5)
      if (end && nowMs() >= end)
        throw new Problem(401, 'This key is no longer taken.', `/key: allowed until ${owner.until}`)
      return owner.project
    }
    if (owners.length) throw new Problem(401, 'This key is not known.', '/key: allowed: a write key of the settings')
    const known = keys()
    if (known.length && key !== undefined && !known.includes(key))
      throw new Problem(401, 'This key is not known.', '/key: allowed: a key of the configuration')
    const [only, ...others] = Object.keys(projects)
    return others.length ? undefined : only
  }

  function counted({ key, network }: Sender, documents: readonly ResponseDocument[]): [Buckets, string, number][] {
    // Whoever asks from this machine is its owner, or a proxy that all come through.
    if (!network || network === 'local') return []
    const subjects = Map.groupBy(documents, subjectOf)
    return [
      [buckets.key, key ?? '', documents.length],
      [buckets.network, network, documents.length],
      ...[...subjects].flatMap(([subject, own]): [Buckets, string, number][] =>
        // With its network: else a stranger could use up the bucket of a device whose id is known.
        subject === undefined ? [] : [[buckets.person, `${network} ${subject}`, own.length]],
      ),
    ]
  }

  return {
    projectOf({ key, origin }) {
      const project = projectOfKey(key)
      const origins = project === undefined ? undefined : projects[project]?.origins
      if (origins && origin !== undefined && !isAllowed(origin, origins))
        throw new Problem(
          403,
          'Pages of this origin may not send here.',
          `Origin: found ${origin}, allowed: ${origins.join(', ')}`,
        )
      return project
    },
    count(sender, documents) {
      const all = counted(sender, documents)
      const waitMs = Math.max(0, ...all.map(([own, name]) => own.waitMs(name)))
      if (waitMs > 0) {
        const seconds = Math.min(LONGEST_WAIT_S, Math.ceil(waitMs / 1000))
        throw new Problem(429, 'Too much at once; try again later.', 'Nothing of this request was taken.', {
          'retry-after': String(seconds),
        })
      }
      for (const [own, name, count] of all) own.take(name, count)
    },
  }
}
