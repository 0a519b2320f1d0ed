import { useContext } from 'preact/hooks'
import { ReportContext } from '../parts/report-context'
import type { Books } from './books'
import { type Loaded, useLoaded } from './use-loaded'

/** Reads cases or actions, and anew with every answer that arrives and every change. @example useBooks('cases') */
export function useBooks<N extends keyof Books>(name: N): Loaded<Books[N]> {
  const { readBooks, revision } = useContext(ReportContext)
  return useLoaded((signal) => readBooks(name, signal), JSON.stringify([name, revision.value]))
}
