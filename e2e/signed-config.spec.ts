import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { listenIn } from './support/heard'
import { config, expect, html, nps, prompt, test, track } from './support/test'

const keyPair = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { privateKey, signer: publicKey.export({ format: 'jwk' }).x! }
}
const signed = (text: string, key: KeyObject) => sign(null, Buffer.from(text), key).toString('base64')

const { privateKey, signer } = keyPair()
const mine = JSON.stringify(config([nps]))
/** The same with one more question's worth of malice: another collector. */
const tampered = JSON.stringify(config([nps], { collector: { url: '/v1/elsewhere' } }))
const page = (script = 'earshot.js', more = '', key = signer) =>
  html('', `<script async src="/${script}" data-config="/surveys.json" data-signer="${key}"${more}></script>`)

const PAGES = { '/': page(), '/surveys.json.sig': signed(mine, privateKey) }

for (const script of ['earshot.js', 'earshot.full.js'])
  test(`T2 a configuration that the pinned key has signed runs, with ${script}`, async ({ page: tab, visit }) => {
    const { open, collector, troubles } = await visit({
      config: mine,
      // Two keys, while one replaces the other.
      pages: { ...PAGES, '/': page(script, '', `${keyPair().signer} ${signer}`) },
    })
    await open(tab)
    await track(tab, 'report_exported')
    await prompt(tab).getByRole('radio').nth(9).check()
    await prompt(tab).getByRole('button', { name: 'Send' }).click()
    await expect.poll(async () => (await collector.responses()).map(({ status }) => status)).toEqual(['completed'])
    expect(troubles).toEqual({ exceptions: [], violations: [], messages: [] })
  })

const refused: { readonly [name: string]: { config?: string; pages?: { [path: string]: string }; says: RegExp } } = {
  'was tampered with': { config: tampered, says: /not signed by the key/ },
  'has one byte more': { config: `${mine} `, says: /not signed by the key/ },
  'is signed by another key': {
    pages: { '/surveys.json.sig': signed(mine, keyPair().privateKey) },
    says: /not signed by the key/,
  },
  'has a signature that is none': { pages: { '/surveys.json.sig': '<p>Not found</p>' }, says: /not signed by the key/ },
  'is for a key that is none': { pages: { '/': page('earshot.js', '', 'abc') }, says: /allowed: 32 bytes/ },
}

test('T2 a configuration that is not what the pinned key has signed shows nothing, and says so', async ({
  page: tab,
  visit,
}) => {
  await listenIn(tab)
  for (const [name, { config: given = mine, pages = {}, says }] of Object.entries(refused)) {
    const { open, site, troubles } = await visit({ config: given, pages: { ...PAGES, ...pages } })
    await tab.addInitScript(() => {
      const told: string[] = []
      Object.assign(window, { told })
      addEventListener('earshot:error', (event) => {
        const { code, message } = (event as CustomEvent<{ code: string; message: string }>).detail
        told.push(`${code}: ${message}`)
      })
    })
    await open(tab)
    const told = () => tab.evaluate(() => (window as unknown as { told: string[] }).told)
    await expect.poll(told, name).toEqual([expect.stringMatching(says)])
    expect(troubles.messages.join('\n'), name).toMatch(says)
    await track(tab, 'report_exported')
    const shown = await tab.evaluate(() => window.earshot!.show('nps'))
    expect(shown, name).toMatchObject({ shown: false })
    await expect(prompt(tab)).toHaveCount(0)
    expect(site.posts, name).toEqual([])
    expect(troubles.exceptions, name).toEqual([])
  }
})
