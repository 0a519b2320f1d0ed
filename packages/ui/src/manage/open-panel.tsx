import type { OwnResponse, Removal } from '@earshot/core'
import type { ManageStrings } from '@earshot/locales'
import en from '@earshot/locales/manage/en'
import { fill } from '../fill'
import type { OpenPanel } from './kit'
import { panelStyles } from './panel.css'
import { saidIn } from './said'

const OUTCOMES: { readonly [removal in Removal]: 'removed' | 'removedHere' | 'removedOnlyHere' } = {
  everywhere: 'removed',
  waits: 'removedHere',
  here: 'removedOnlyHere',
}

/** Events after which the list may say something else. */
const CHANGES = ['completed', 'dismissed', 'delivered', 'rejected'].map((type) => `earshot:${type}`)

/** The element that has focus, in whatever shadow it is. */
function focusedElement(): HTMLElement | null {
  let found = document.activeElement
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement
  return found as HTMLElement | null
}

/**
 * The panel: who asks and who sees the answers, this device's own answers, newest first, each with a way to delete it,
 * the end of all asking, and what is stored here. What it says of an answer is read from the device each time.
 */
export const openPanel: OpenPanel = async (panel, { locale, sheet, theme }, kit) => {
  const { config, host: page, sentTo } = panel
  const { tag, dir, strings } = locale
  const opener = focusedElement()
  let kept = await panel.look()
  const isRare = ({ doc }: OwnResponse) =>
    Object.values(doc.asked ?? {}).some(
      ({ instrument }) => instrument && !Object.hasOwn(locale.instruments, instrument),
    )
  const [words, more] = await Promise.all([
    tag === 'en' ? en : kit.loadManageStrings(tag),
    // Without them a question is named by its id.
    kept.responses.some(isRare) ? kit.loadMore().catch(() => undefined) : undefined,
  ])
  const instruments = { ...more?.instruments, ...locale.instruments }
  const own = new CSSStyleSheet()
  own.replaceSync(panelStyles)
  const root = kit.createRoot(sheet, theme, {})
  root.adoptedStyleSheets = [sheet, own]
  const gone = new AbortController()
  const whileOpen = { signal: gone.signal }
  const values = { brand: panel.text(config.brand) || page, where: new Intl.ListFormat(tag).format(sentTo) }
  const time = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' })
  const say = (name: keyof ManageStrings, more: object = {}) => fill(words[name], { ...values, ...more })
  /** The response whose deletion is to be confirmed, or is going on. */
  let asked: string | undefined
  let isBusy = false
  let told = ''

  const focusOn = (selector: string) =>
    queueMicrotask(() => (root.querySelector(selector) as HTMLElement | null)?.focus({ preventScroll: true }))
  const close = () => {
    if (gone.signal.aborted) return
    const hadFocus = root.activeElement
    gone.abort()
    detach()
    if (hadFocus) opener?.focus({ preventScroll: true })
    panel.closed()
  }
  const refresh = async () => {
    kept = await panel.look().catch(() => kept)
    if (!gone.signal.aborted) draw()
  }
  /** Does what changes the device, and tells what came of it. */
  const act = async (change: () => Promise<keyof ManageStrings | ''>) => {
    isBusy = true
    told = ''
    const outcome = await change().catch(() => 'failed' as const)
    isBusy = false
    told = outcome && say(outcome)
    await refresh()
  }
  const remove = (id: string) =>
    act(async () => {
      draw()
      const outcome = OUTCOMES[await panel.remove(id)]
      asked = undefined
      focusOn('h2')
      return outcome
    })
  const setAsking = (isAsking: boolean) =>
    act(async () => {
      // As it was ticked; what the device says comes after.
      kept = { ...kept, isOptedOut: !isAsking }
      draw()
      await panel.setAsking(isAsking)
      return ''
    })
  const ask = (id: string | undefined, next: string) => {
    asked = id
    draw()
    focusOn(next)
  }
  const state = { sent: words.sent, waits: words.waits, refused: words.refused }

  const response = ({ doc, state: stands }: OwnResponse, at: number) => (
    <li key={doc.id}>
      <dl id={`a${at}`}>
        {saidIn(doc, panel, locale, instruments).map(({ id, asked, answer }) => [
          <dt key={`${id}?`}>{asked}</dt>,
          <dd key={id}>{answer}</dd>,
        ])}
      </dl>
      <div class="row">
        {asked === doc.id
          ? [
              <p key="sure" id="sure">
                {words.confirm}
              </p>,
              <button key="no" type="button" part="button" class="no" onClick={() => ask(undefined, `#d${at}`)}>
                {words.keep}
              </button>,
              <button
                key="yes"
                type="button"
                part="button"
                class="yes"
                aria-describedby={`sure a${at}`}
                aria-disabled={isBusy}
                onClick={() => isBusy || remove(doc.id)}
              >
                {words.remove}
              </button>,
            ]
          : [
              <p key="when" class="quiet">
                <time dateTime={doc.shownAt}>{time.format(new Date(doc.shownAt))}</time>
                {sentTo.length > 0 && ` · ${state[stands]}`}
              </p>,
              <button
                key="remove"
                type="button"
                part="button"
                id={`d${at}`}
                aria-describedby={`a${at}`}
                onClick={() => ask(doc.id, '.no')}
              >
                {words.remove}
              </button>,
            ]}
      </div>
    </li>
  )

  const { handlers } = kit.listenToKeys(root, { close, advance() {} }, whileOpen)
  const draw = () =>
    kit.render(
      <section
        class="card panel"
        part="card"
        role="dialog"
        aria-labelledby="t"
        lang={tag}
        dir={dir}
        tabIndex={-1}
        {...handlers}
      >
        <h2 id="t" tabIndex={-1}>
          {words.title}
        </h2>
        <div class="body">
          <p>
            {say('asks')} {sentTo.length ? say('goesTo') : words.staysHere}
          </p>
          <p role="status">{told}</p>
          {kept.responses.length ? (
            <ul class="answers">{kept.responses.map(response)}</ul>
          ) : (
            <p class="quiet">{words.none}</p>
          )}
          <fieldset class="rows checkbox">
            <label>
              <input type="checkbox" checked={kept.isOptedOut} onInput={() => setAsking(kept.isOptedOut)} />
              <span part="cell">{strings.optOut}</span>
            </label>
          </fieldset>
          <details>
            <summary>{words.stored}</summary>
            <ul class="quiet">
              <li>{say('answers', { count: kept.responses.length })}</li>
              <li>{say('displays', { count: kept.displays })}</li>
              {kept.code && <li>{say('code', kept)}</li>}
              {!kept.isDurable && <li>{words.notKept}</li>}
            </ul>
          </details>
        </div>
        <button type="button" part="button" class="close" aria-label={strings.close} onClick={close}>
          ×
        </button>
      </section>,
      root,
    )

  for (const type of CHANGES) addEventListener(type, refresh, whileOpen)
  kit.followScheme(root.host as HTMLElement, theme.scheme, whileOpen)
  draw()
  const detach = kit.attach(root, () => (root.host as HTMLElement).showPopover?.())
  focusOn('section')
  return close
}
