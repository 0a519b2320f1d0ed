import { createContext } from 'preact'
import type { Report } from '../data/report'

const missing = new Proxy({} as Report, {
  get() {
    throw new Error('A part of the report stands outside of ReportContext')
  },
})

/** The report that a part belongs to. */
export const ReportContext = createContext<Report>(missing)
