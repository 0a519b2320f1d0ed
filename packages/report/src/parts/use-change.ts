import { useContext, useState } from 'preact/hooks'
import { ReportContext } from './report-context'

/** A change that is sent, and what came of it. */
export interface Change {
  /** Why it was not taken, in words. */
  problem: string | null
  isBusy: boolean
  /** @returns Whether it was taken. */
  send(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<boolean>
}

/** Sends changes of cases and actions, and tells what went wrong. */
export function useChange(): Change {
  const { change } = useContext(ReportContext)
  const [state, setState] = useState<Pick<Change, 'problem' | 'isBusy'>>({ problem: null, isBusy: false })
  return {
    ...state,
    async send(method, path, body) {
      setState({ problem: null, isBusy: true })
      try {
        await change(method, path, body)
        setState({ problem: null, isBusy: false })
        return true
      } catch (error) {
        setState({ problem: error instanceof Error ? error.message : String(error), isBusy: false })
        return false
      }
    },
  }
}
