import { createHash } from 'node:crypto'

/** A person's id where only whether it is the same may be known: hex SHA-256. @example personHash('u_1') */
export const personHash = (person: string): string => createHash('sha256').update(`person ${person}`).digest('hex')
