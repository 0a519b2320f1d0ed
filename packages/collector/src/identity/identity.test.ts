import { createSecretKey } from 'node:crypto'
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose'
import { afterEach, expect, it } from 'vitest'
import { document } from '../../testing/document'
import { jsonFile } from '../../testing/settings-file'
import { createCollector } from '../server'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

process.env.IDENTITY_SECRET = 'a secret of at least thirty-two bytes, for tests'
const secret = createSecretKey(process.env.IDENTITY_SECRET, 'utf8')
const ec = await generateKeyPair('ES256', { extractable: true })
const ed = await generateKeyPair('EdDSA', { extractable: true })
const keys = [
  { kid: 'hs', alg: 'HS256', key: 'env:IDENTITY_SECRET' },
  { kid: 'ec', alg: 'ES256', key: await exportSPKI(ec.publicKey) },
  { kid: 'ed', alg: 'EdDSA', key: await exportJWK(ed.publicKey) },
]

type Signer = Parameters<SignJWT['sign']>[0]
interface Made {
  kid?: string
  alg?: string
  key?: Signer
  claims?: object
  sub?: string
  aud?: string
  iat?: number
  exp?: number
}
const nowS = () => Math.floor(Date.now() / 1000)
const token = ({
  kid = 'hs',
  alg = 'HS256',
  key = secret,
  claims = {},
  sub = 'u_1',
  aud = 'shop',
  iat = nowS(),
  exp = nowS() + 600,
}: Made = {}) =>
  new SignJWT({ ...claims })
    .setProtectedHeader({ alg, kid })
    .setSubject(sub)
    .setAudience(aud)
    .setIssuedAt(iat)
    .setExpirationTime(exp)
    .sign(key)

async function collector(identity: object = {}) {
  const { app } = await createCollector({
    store: 'sqlite::memory:',
    logLevel: 'silent',
    settingsPath: jsonFile({ projects: { shop: { identity: { keys, ...identity } } } }),
  })
  closing.push(() => app.close())
  const send = async (own: string | undefined, ...responses: unknown[]) =>
    (
      await app.inject({
        method: 'POST',
        url: '/v1/responses',
        headers: { 'content-type': 'text/plain' },
        payload: JSON.stringify({ earshot: 1, batch: 'b', token: own, responses }),
      })
    ).json().results as { id: string; status: string; code?: string }[]
  const get = async (url: string) => app.inject({ url, remoteAddress: '127.0.0.1' })
  const verified = async () => {
    const text = (await get('/v1/responses?verified=only')).body.trim()
    return text ? text.split('\n').map((line) => JSON.parse(line)) : []
  }
  return { app, send, get, verified, flags: async () => (await get('/v1/flags')).json().counts }
}

const of = (id: string, more: object = {}) => document(id, { person: { id: 'u_1', traits: { plan: 'free' } }, ...more })

it('T10 takes the word of each key, in its own algorithm', async () => {
  const { send, verified } = await collector()
  await send(await token(), of('a'))
  await send(await token({ kid: 'ec', alg: 'ES256', key: ec.privateKey }), of('b', { survey: 's2' }))
  await send(await token({ kid: 'ed', alg: 'EdDSA', key: ed.privateKey }), of('c', { survey: 's3' }))
  await send(undefined, of('d', { survey: 's4' }))
  expect((await verified()).map(({ id }) => id).sort()).toEqual(['a', 'b', 'c'])
})

it('T10 vouches for nobody by a token that is not right', async () => {
  const { send, verified, flags } = await collector()
  const spki = await exportSPKI(ec.publicKey)
  const unsigned = `${Buffer.from('{"alg":"none","kid":"hs"}').toString('base64url')}.${(await token()).split('.')[1]}.`
  const tokens = [
    unsigned,
    'no token at all',
    `${await token()}x`,
    'x'.repeat(100_000),
    await token({ kid: 'unknown' }),
    // The public key as if it were a secret: the oldest trick with JWT.
    await token({ kid: 'ec', alg: 'HS256', key: createSecretKey(spki, 'utf8') }),
    await token({ kid: 'hs', alg: 'ES256', key: ec.privateKey }),
    await token({ aud: 'other' }),
    await token({ iat: nowS() - 7200, exp: nowS() - 3600 }),
    await token({ exp: nowS() + 7200 }),
    await token({ claims: { nbf: nowS() + 600 } }),
    await token({ sub: 'u_2' }),
  ]
  for (const [i, one] of tokens.entries()) expect((await send(one, of(`a${i}`)))[0]!.status).toBe('stored')
  expect(await verified()).toEqual([])
  expect((await flags()).forged).toBeGreaterThan(5)
})

it('T10 lets signed traits win, and flags what the device said otherwise', async () => {
  const { send, verified, flags } = await collector()
  const own = await token({ claims: { traits: { plan: 'pro' }, acc: 'a_1' } })
  await send(own, of('a', { person: { id: 'u_1', account: 'a_2', traits: { plan: 'enterprise', role: 'admin' } } }))
  expect((await verified())[0].person).toEqual({ id: 'u_1', account: 'a_1', traits: { plan: 'pro', role: 'admin' } })
  expect(await flags()).toEqual({ forged: 1 })
})

it('keeps a copy a copy, with another token and without', async () => {
  const { send, verified } = await collector()
  const statuses = []
  for (const own of [
    await token({ claims: { traits: { plan: 'pro' } } }),
    undefined,
    await token({ claims: { traits: { plan: 'other' } } }),
  ])
    statuses.push((await send(own, of('a')))[0]!.status)
  expect(statuses).toEqual(['stored', 'duplicate', 'duplicate'])
  expect(await verified()).toHaveLength(1)
})

it('T10 speaks for its own person only, whatever a shared device brings along', async () => {
  const { send, verified } = await collector()
  await send(await token(), of('a'), document('b', { person: { id: 'u_2' } }), document('c', { person: {} }))
  expect((await verified()).map(({ id }) => id)).toEqual(['a'])
})

it('T10 counts one answer of a verified person and wave, and lets surveys be answered again that are meant to be', async () => {
  const { send, get, verified, flags } = await collector({ repeatable: ['again'] })
  const own = await token()
  for (const id of ['a', 'b', 'c']) await send(own, of(id, { wave: 'w1' }))
  await send(own, of('d', { wave: 'w2' }))
  for (const id of ['e', 'f']) await send(own, of(id, { survey: 'again' }))
  expect((await verified()).map(({ id }) => id).sort()).toEqual(['a', 'd', 'e', 'f'])
  expect(await flags()).toEqual({ repeated: 2 })
  expect((await get('/v1/report?verified=yes')).statusCode).toBe(400)
})

it('T10 takes no identity without a token where that is asked for, and no answer is lost by it', async () => {
  const { send, verified } = await collector({ enforce: true })
  expect(await send(undefined, of('a'), document('b', { person: {} }))).toEqual([
    { id: 'a', rev: 1, status: 'retry', code: 'unverified' },
    { id: 'b', rev: 1, status: 'stored' },
  ])
  expect((await send(await token({ exp: nowS() - 3600, iat: nowS() - 7200 }), of('a')))[0]!.status).toBe('retry')
  expect((await send(await token(), of('a')))[0]!.status).toBe('stored')
  expect(await verified()).toHaveLength(1)
})

it('an invitation is good for its survey, and for longer', async () => {
  const { send, verified } = await collector()
  const invitation = await token({ claims: { survey: 's1' }, exp: nowS() + 30 * 86_400 })
  await send(invitation, of('a', { survey: 's1' }), of('b', { survey: 's2' }))
  expect((await verified()).map(({ id }) => id)).toEqual(['a'])
})

it.each([
  [{ kid: 'a', alg: 'HS256', key: 'a secret that stands in the file itself' }, /env:NAME/],
  [{ kid: 'a', alg: 'HS256', key: 'env:NOT_SET_ANYWHERE' }, /NOT_SET_ANYWHERE/],
  [{ kid: 'a', alg: 'EdDSA', key: keys[1]!.key }, /found a key of type ec, allowed: ed25519/],
  [{ kid: 'a', alg: 'ES256', key: 'no key' }, /\/projects\/shop\/identity\/keys\/0\/key/],
])('says which key is wrong (%#)', async (key, message) => {
  await expect(collector({ keys: [key] })).rejects.toThrow(message)
})
