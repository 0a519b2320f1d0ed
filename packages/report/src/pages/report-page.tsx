import type { ComponentType } from 'preact'
import { useContext } from 'preact/hooks'
import type { Page } from '../filters/filters'
import { cardsOf } from '../journey/journey'
import { ReportContext } from '../parts/report-context'
import { DevicesPage } from './devices-page'
import { JourneyPage } from './journey-page'
import { LeavingPage } from './leaving-page'
import { QualityPage } from './quality-page'
import { StepsPage } from './steps-page'
import { TouchpointPage } from './touchpoint-page'
import { WordsPage } from './words-page'

const pages: { readonly [page in Page]: ComponentType } = {
  journey: JourneyPage,
  words: WordsPage,
  steps: StepsPage,
  devices: DevicesPage,
  leaving: LeavingPage,
  quality: QualityPage,
}

/** The page that the address names. */
export function ReportPage() {
  const { filters, view } = useContext(ReportContext)
  const { page, open } = filters.value
  const card = open ? cardsOf(view.value).find(({ key }) => key === open) : undefined
  const Shown = pages[page]
  return card ? <TouchpointPage card={card} /> : <Shown />
}
