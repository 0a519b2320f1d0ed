import { brief } from '../endpoint'
import { asExpected, type Probe, statusOf } from '../probe'

/** Whoever has the secret erases, nobody else; late copies change nothing. */
export const erased: Probe = {
  name: 'erased',
  shows: 'rest',
  tried:
    'a response, DELETE with another secret, the response again, DELETE with its secret, then it and a later revision',
  expected: 'stored, then refused, then duplicate, then erased, then duplicate, then duplicate',
  async run(endpoint, samples) {
    const { doc, secret } = samples.make()
    const again = async (rev = 1) => {
      const revision = { ...doc, rev }
      return statusOf(revision, await endpoint.send([revision]))
    }
    const found = [await again()]
    const guessed = await endpoint.erase(doc.id, `not ${secret}`)
    found.push(guessed.status >= 400 && guessed.status < 500 ? 'refused' : brief(guessed))
    found.push(await again())
    const known = await endpoint.erase(doc.id, secret)
    found.push(known.status >= 200 && known.status < 300 ? 'erased' : brief(known))
    found.push(await again(), await again(2))
    return asExpected(found, ['stored', 'refused', 'duplicate', 'erased', 'duplicate', 'duplicate'])
  },
}
