import type { ComponentType } from 'preact'
import { useContext, useEffect, useRef } from 'preact/hooks'
import type { Page } from '../filters/filters'
import { cardsOf } from '../journey/journey'
import { ReportContext } from '../parts/report-context'
import { AccountsPage } from './accounts-page'
import { ActionsPage } from './actions-page'
import { CasesPage } from './cases-page'
import { ChangesPage } from './changes-page'
import { DevicesPage } from './devices-page'
import { JourneyPage } from './journey-page'
import { LeavingPage } from './leaving-page'
import { PrioritiesPage } from './priorities-page'
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
  cases: CasesPage,
  actions: ActionsPage,
  changes: ChangesPage,
  priorities: PrioritiesPage,
  accounts: AccountsPage,
  quality: QualityPage,
}

/** The page that the address names. */
export function ReportPage() {
  const { filters, view, loaded } = useContext(ReportContext)
  const { page, open } = filters.value
  const card = open ? cardsOf(view.value).find(({ key }) => key === open) : undefined
  const Shown = pages[page]
  const place = `${page} ${card?.key}`
  const before = useRef({ place, isKnown: false })
  const isKnown = loaded.value
  // Another page has been turned to: whoever reads on begins at its head. A card that is found once rows are there is none.
  useEffect(() => {
    const isTurned = before.current.isKnown && before.current.place !== place
    before.current = { place, isKnown }
    if (!isTurned) return
    document.querySelector('h1')?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [place, isKnown])
  return card ? <TouchpointPage card={card} /> : <Shown />
}
