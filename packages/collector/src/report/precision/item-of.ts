import { createHash } from 'node:crypto'

/**
 * The name of a text filed under a topic: the same for the same, and telling nothing of the response. Names are as if drawn, so that
 * the first of them are a random sample that nobody can choose.
 */
export const itemOf = (project: string, response: string, question: string, topic: string): string =>
  createHash('sha256')
    .update(JSON.stringify([project, response, question, topic]))
    .digest('hex')
    .slice(0, 32)
