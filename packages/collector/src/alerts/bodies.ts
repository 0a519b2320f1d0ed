import type { ResponseDocument } from '@earshot/schema'
import { messageText } from './message-text'

/** What became of a response: it matched an alert, or it was erased. */
export type Notice =
  | { type: 'earshot.alert'; alert: string; at: string; doc: ResponseDocument }
  | { type: 'earshot.erased'; alert: string; at: string; project: string; response: string }

/** Slack reads these as markup. https://docs.slack.dev/messaging/formatting-message-text */
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

function textOf(notice: Notice): { title: string; lines: string[] } {
  return notice.type === 'earshot.alert'
    ? messageText(notice.alert, notice.doc)
    : { title: `${notice.alert}: a response was erased`, lines: [`response ${notice.response}`] }
}

/** The JSON that each channel understands. */
export const bodies: { readonly [channel in 'webhook' | 'slack' | 'teams']: (notice: Notice) => object } = {
  webhook: (notice) => ({
    type: notice.type,
    timestamp: notice.at,
    data:
      notice.type === 'earshot.alert'
        ? { alert: notice.alert, response: notice.doc }
        : { alert: notice.alert, project: notice.project, id: notice.response },
  }),
  slack(notice) {
    const { title, lines } = textOf(notice)
    return { text: [`*${escaped(title)}*`, ...lines.map(escaped)].join('\n') }
  },
  // https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using
  teams(notice) {
    const { title, lines } = textOf(notice)
    const block = (text: string, more: object = {}) => ({ type: 'TextBlock', text, wrap: true, ...more })
    const body = [block(title, { weight: 'Bolder' }), ...lines.map((line) => block(line))]
    const content = {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      type: 'AdaptiveCard',
      version: '1.4',
      body,
    }
    return { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] }
  },
}
