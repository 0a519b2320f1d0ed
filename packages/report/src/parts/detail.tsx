import { useContext, useEffect, useRef } from 'preact/hooks'
import { cardsOf } from '../journey/journey'
import { BlockDetail } from './block-detail'
import { ReportContext } from './report-context'

/** The detail of the card that the address names, over the map. It stays in the page so that the browser gives focus back. */
export function Detail() {
  const report = useContext(ReportContext)
  const dialog = useRef<HTMLDialogElement>(null)
  const { open } = report.filters.value
  const view = report.view.value
  const card = open ? cardsOf(view).find(({ key }) => key === open) : undefined
  const stage = view.stages.find(({ cards }) => cards.some(({ key }) => key === open))
  const shown = card !== undefined

  useEffect(() => {
    if (shown && !dialog.current?.open) dialog.current?.showModal()
    if (!shown) dialog.current?.close()
  }, [shown])

  const close = () => report.set({ open: null })
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      aria-labelledby="detail-title"
      onClose={() => report.filters.value.open && close()}
      onClick={(event) => event.target === dialog.current && close()}
    >
      {card && (
        <div class="detail">
          <div class="detail-head">
            <div>
              <p class="quiet">{[stage?.title, card.owner].filter(Boolean).join(' · ')}</p>
              <h2 id="detail-title">{card.title}</h2>
            </div>
            <button type="button" class="close" aria-label="Close" onClick={close}>
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path
                  d="M3.5 3.5l9 9m0-9l-9 9"
                  fill="none"
                  stroke="currentColor"
                  stroke-width="1.5"
                  stroke-linecap="round"
                />
              </svg>
            </button>
          </div>
          {card.blocks.map((block) => (
            <BlockDetail key={block.key} block={block} />
          ))}
        </div>
      )}
    </dialog>
  )
}
