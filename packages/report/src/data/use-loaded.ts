import { useEffect, useState } from 'preact/hooks'

/** Something that is read: what came last stays until the next has come, so that nothing moves meanwhile. */
export interface Loaded<T> {
  value: T | null
  /** Why it can't be had, in words. */
  problem: string | null
}

/**
 * Reads something, and anew whenever what is asked changes.
 *
 * @param read Given a signal that aborts it where nobody waits any more.
 * @param asked Stands for all that the reading depends on.
 */
export function useLoaded<T>(read: (signal: AbortSignal) => Promise<T>, asked: string): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ value: null, problem: null })
  useEffect(() => {
    const mine = new AbortController()
    read(mine.signal).then(
      (value) => !mine.signal.aborted && setLoaded({ value, problem: null }),
      (error) => {
        if (mine.signal.aborted) return
        const problem = error instanceof Error ? error.message : String(error)
        setLoaded((before) => ({ ...before, problem }))
      },
    )
    return () => mine.abort()
  }, [asked])
  return loaded
}
