/** Checks the signature of a configuration: a file of its own, for pages that name a key. */
export { readSigned as read } from '../signed/read-signed'
