import { createTransport } from 'nodemailer'
import { bodies, type Notice } from './bodies'
import { messageText } from './message-text'
import { type Lookup, type Posted, postSafely } from './post-safely'
import type { Target } from './rule'
import { sign } from './sign'

/** How to reach what is outside. */
export interface Reach {
  privateHosts: readonly string[]
  /** Mail server, `smtp://user:password@host:587` or `smtps://…`. */
  smtpUrl?: string
  /** Sender of mails. */
  mailFrom?: string
  /** How names are resolved. Default: the system's. */
  lookup?: Lookup
  nowMs?: () => number
}

/** Delivers one notice. @returns The status of the reply; 200 where a mail server took it. @throws Error if none came. */
export type Send = (id: string, notice: Notice, target: Target, secrets: readonly string[]) => Promise<Posted>

async function sendMail(id: string, notice: Notice, to: string, { smtpUrl, mailFrom }: Reach): Promise<Posted> {
  // To take an answer's words back from a mailbox is beyond anyone's reach.
  if (notice.type !== 'earshot.alert') return { status: 200 }
  if (!smtpUrl) throw Error('there is no mail server: set EARSHOT_SMTP_URL')
  const { title, lines } = messageText(notice.alert, notice.doc)
  const mailer = createTransport({ url: smtpUrl, connectionTimeout: 5000, socketTimeout: 10_000 })
  try {
    await mailer.sendMail({
      from: mailFrom ?? 'earshot@localhost',
      to,
      subject: `[Earshot] ${title}`,
      text: `${lines.join('\n')}\n`,
      // The same on each attempt, so that mail programs show it once.
      messageId: `<${id}@earshot>`,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    return { status: 200 }
  } finally {
    mailer.close()
  }
}

/** What delivers alerts over the network. */
export const sender =
  (reach: Reach): Send =>
  async (id, notice, { channel, to }, secrets) => {
    if (channel === 'mail') return sendMail(id, notice, to, reach)
    const body = JSON.stringify(bodies[channel](notice))
    const atS = Math.floor((reach.nowMs ?? Date.now)() / 1000)
    const headers = channel === 'webhook' ? sign({ id, atS, body, secrets }) : {}
    return postSafely(to, body, { 'content-type': 'application/json', ...headers }, reach)
  }
