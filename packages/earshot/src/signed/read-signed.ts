import { bytesOf } from './bytes-of'
import { isSigned } from './is-signed'

/** The signature lies beside the configuration, under the same name with `.sig` after it. */
function besideOf(url: string): string {
  const address = new URL(url, document.baseURI)
  address.pathname += '.sig'
  return address.href
}

async function fetched(url: string, cache: RequestCache = 'default'): Promise<Response> {
  const reply = await fetch(url, { cache })
  if (!reply.ok) throw Error(`${url} answered ${reply.status}`)
  return reply
}

/**
 * Reads a configuration that is taken only if one of the keys has signed it, byte by byte.
 *
 * @param reply What the configuration's address answered.
 * @param keys Public keys of Ed25519, 32 bytes each in base64url, with spaces between.
 * @throws Where the signature is missing, is not that of a key, or can't be checked here: then nothing is to run.
 */
export async function readSigned(reply: Response, keys: string): Promise<unknown> {
  const { url } = reply
  for (let [last, cache]: [Response, RequestCache] = [reply, 'default'], tries = 2; ; ) {
    const [config, signature] = await Promise.all([
      last.arrayBuffer(),
      fetched(besideOf(url), cache).then((beside) => beside.text()),
    ])
    if (await isSigned(new Uint8Array(config), bytesOf(signature), keys))
      return JSON.parse(new TextDecoder().decode(config))
    if (!--tries) throw Error(`${url} is not signed by the key that the page names`)
    // A cache may hold one of the two of before the last change.
    cache = 'reload'
    last = await fetched(url, cache)
  }
}
