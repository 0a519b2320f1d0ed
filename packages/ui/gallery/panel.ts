import type { OwnResponse, Panel, Removal } from '@earshot/core'
import type { Answers, Asked, Config, ResponseDocument, Text } from '@earshot/schema'

interface Setting {
  locale?: string
  /** What has become of a deletion; a rejection if it says so. */
  removal?: Removal | 'rejects'
  sentTo?: readonly string[]
  isDurable?: boolean
}

/** An answered document, as far as a panel reads it. */
export const ownResponse = (
  id: string,
  survey: string,
  answers: Answers,
  asked: { readonly [question: string]: Partial<Asked> },
  state: OwnResponse['state'] = 'sent',
  shownAt = '2026-11-25T09:00:00.000Z',
): OwnResponse => ({ doc: { id, rev: 3, survey, answers, asked, shownAt } as unknown as ResponseDocument, state })

/** A device's side of the panel without disk or network, to look at the panel and to test it. */
export function galleryPanel(
  config: Config,
  given: readonly OwnResponse[],
  { locale = 'en', removal = 'everywhere', sentTo = ['shop.example'], isDurable = true }: Setting = {},
) {
  const calls: string[] = []
  let responses = [...given]
  let isOptedOut = false
  const fill = (text: string, answers: Answers = {}) =>
    text
      .replace(/{brand}/g, () => String(config.brand))
      .replace(/{answers\.(\w+)}/g, (_, name) => String(answers[name] ?? ''))
  const panel: Panel = {
    config,
    locales: [locale],
    host: 'shop.example',
    sentTo,
    look: async () => ({ responses, displays: 4, code: 'V1StGXR8_Z5jdHi6B-myT', isOptedOut, isDurable }),
    text: (text: Text | undefined, answers) =>
      fill(typeof text === 'string' ? text : (text?.[locale] ?? text?.en ?? ''), answers),
    async remove(id) {
      calls.push(`remove ${id}`)
      if (removal === 'rejects') throw Error('the disk is full')
      responses = responses.filter(({ doc }) => doc.id !== id)
      return removal
    },
    async setAsking(isAsking) {
      calls.push(`asking ${isAsking}`)
      isOptedOut = !isAsking
    },
    closed: () => void calls.push('closed'),
  }
  return { panel, calls, arrive: (response: OwnResponse) => (responses = [response, ...responses]) }
}
