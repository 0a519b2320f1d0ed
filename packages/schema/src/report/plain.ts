import type { Config } from '../config'
import type { ReportRow } from './row'
import type { ReportSections } from './sections'

/** A query as an address has it: `{ from: '2026-11-01', where: '{"device":"mobile"}' }`. */
export type ReportQuery = Readonly<Record<string, string>>

/** What the plain page reads: the same as the page with charts reads by `GET /v1/report`. */
export interface PlainSource {
  config: Config | undefined
  rows(query: ReportQuery): Promise<readonly ReportRow[]>
  section<N extends keyof ReportSections>(name: N, query: ReportQuery): Promise<ReportSections[N]>
}

/**
 * The report as one page of HTML, for browsers without scripts.
 *
 * @param search Query of its address: the filters of the report.
 * @param nowMs Milliseconds since 1970.
 */
export type RenderPlain = (search: string, source: PlainSource, nowMs: number) => Promise<string>
