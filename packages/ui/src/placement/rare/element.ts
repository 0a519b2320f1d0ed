import type { Earshot, EarshotEvent } from '@earshot/core'
import type { Survey } from '@earshot/schema'

/** What an element tells of the survey that stands in it. */
const TOLD = ['shown', 'started', 'answered', 'completed', 'dismissed', 'ignored', 'closed'] as const

type Slot = HTMLElement & { instance?: Earshot }

/** Of an element, with who serves it now. */
type Shadow = ShadowRoot & { instance?: Earshot }

/** Tells it at the element, up to the document: at the window the instance has told it already. */
function tell(element: Element, type: string, detail: unknown): void {
  const name = `earshot:${type}`
  document.addEventListener(name, (event) => event.stopPropagation(), { once: true })
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
}

/**
 * Makes what an `<earshot-survey>` shows agree with its attribute: called when it comes into the page, and by itself when
 * the attribute changes. Its survey stands in a shadow of its own, so that a framework which draws the page finds the
 * element as empty as it left it. Moving it moves the survey; taken out, or given another name, its survey ends as ignored.
 */
export function settle(element: HTMLElement, instance: Earshot): void {
  const survey = element.getAttribute('survey')
  if (!element.shadowRoot)
    new MutationObserver(() => settle(element, shadow.instance!)).observe(element, { attributeFilter: ['survey'] })
  const shadow: Shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
  shadow.instance = instance
  const standing = shadow.firstElementChild as Slot | null
  // Style sheets do not go along to another document.
  const isHere = element.isConnected && element.ownerDocument === document
  if (isHere && standing?.id === survey && standing.instance === instance) return
  standing?.remove()
  if (!isHere || !survey) return

  const slot: Slot = document.createElement('div')
  slot.id = survey
  slot.instance = instance
  shadow.append(slot)
  let id: string | undefined
  const stops = ['run', ...TOLD].map((type) =>
    instance.on(type as EarshotEvent, (detail: { id: string; survey: string | Survey }) => {
      // Begun, or gone on with after a reload.
      if (type === 'run') {
        if ((detail.survey as Survey).id === survey && slot.firstChild) id ??= detail.id
      } else if (detail.id === id) tell(element, type, detail)
      // One prompt at a time: this one's turn may have come.
      else if (type === 'closed' && !id) void show()
    }),
  )
  const stop = () => stops.forEach((one) => one())
  async function show(): Promise<void> {
    if (!slot.isConnected) return stop()
    const { shown, reason = '', status } = await instance.show(survey!, { target: slot })
    if (reason === 'open') return
    // "Thank you." stays.
    if (status !== 'completed') slot.remove()
    // A moment later, when `closed` has been told.
    setTimeout(stop)
    if (shown || reason === 'optedOut') return
    const message = `<earshot-survey survey="${survey}"> shows nothing: ${reason}`
    console.warn(`Earshot: ${message}`)
    tell(element, 'error', Object.freeze({ code: 'survey', message }))
  }
  void show()
}
