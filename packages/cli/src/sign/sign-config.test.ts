import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bytesOf } from '../../../earshot/src/signed/bytes-of'
import { isSigned as isSignedInPage } from '../../../earshot/src/signed/is-signed'
import { signConfig } from '../commands/sign-config'

const folder = mkdtempSync(join(tmpdir(), 'earshot-sign-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)
const SOUND = { earshot: 1, project: 'p', surveys: [{ id: 'a', moment: 'm', questions: [{ id: 'q', type: 'nps' }] }] }

let printed: string[] = []
beforeEach(() => {
  printed = []
  vi.spyOn(console, 'log').mockImplementation((line) => void printed.push(String(line)))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const run = async (...args: string[]) => {
  printed = []
  await signConfig()
    .exitOverride()
    .parseAsync(['node', 'sign-config', ...args])
  return JSON.parse(printed.join('')) as { [name: string]: string }
}
const inPage = (file: string, key: string) =>
  isSignedInPage(new Uint8Array(readFileSync(at(file))), bytesOf(readFileSync(at(`${file}.sig`), 'utf8')), key)

describe('earshot sign-config', () => {
  it('T2 signs what pages take with its public key, and with no other', async () => {
    writeFileSync(at('surveys.json'), JSON.stringify(SOUND))
    const { publicKey } = await run('--new-key', at('key.pem'), '--json')
    const { publicKey: other } = await run('--new-key', at('other.pem'), '--json')
    expect(statSync(at('key.pem')).mode & 0o777).toBe(0o600)
    expect(await run(at('surveys.json'), '--key', at('key.pem'), '--json')).toEqual({
      signature: at('surveys.json.sig'),
      publicKey,
    })
    expect(await inPage('surveys.json', publicKey!)).toBe(true)
    expect(await inPage('surveys.json', other!)).toBe(false)
    expect(await inPage('surveys.json', `${other}  ${publicKey}`)).toBe(true)
    expect(await run(at('surveys.json'), '--check', publicKey!, '--json')).toMatchObject({ signed: true })
    await expect(run(at('surveys.json'), '--check', other!)).rejects.toThrow('another key')
    writeFileSync(at('surveys.json'), `${JSON.stringify(SOUND)} `)
    expect(await inPage('surveys.json', publicKey!)).toBe(false)
    await expect(run(at('surveys.json'), '--check', publicKey!)).rejects.toThrow('other bytes')
  })

  it('takes the key from the environment, and says what is wrong with one', async () => {
    writeFileSync(at('surveys.json'), JSON.stringify(SOUND))
    const pem = (type: 'ed25519' | 'x25519') =>
      generateKeyPairSync(type as 'ed25519')
        .privateKey.export({ type: 'pkcs8', format: 'pem' })
        .toString()
    vi.stubEnv('EARSHOT_CONFIG_KEY', pem('ed25519'))
    const { publicKey } = await run(at('surveys.json'), '--json')
    expect(await inPage('surveys.json', publicKey!)).toBe(true)
    vi.stubEnv('EARSHOT_CONFIG_KEY', pem('x25519'))
    await expect(run(at('surveys.json'))).rejects.toThrow('EARSHOT_CONFIG_KEY: found a key of x25519')
    vi.stubEnv('EARSHOT_CONFIG_KEY', '')
    await expect(run(at('surveys.json'))).rejects.toThrow('found none, allowed: --key <file>')
    await expect(run('--new-key', at('surveys.json'))).rejects.toThrow('EEXIST')
    await expect(run()).rejects.toThrow('the file: found none')
  })

  it('signs nothing that is not a configuration', async () => {
    writeFileSync(at('wrong.json'), JSON.stringify({ ...SOUND, surveis: [] }))
    await run('--new-key', at('third.pem'), '--json')
    await expect(run(at('wrong.json'), '--key', at('third.pem'))).rejects.toThrow()
  })

  it('tells a key that is none', async () => {
    const none = new Uint8Array(1)
    await expect(isSignedInPage(none, none, 'abc')).rejects.toThrow('allowed: 32 bytes in base64url')
    expect(await isSignedInPage(none, undefined, 'A'.repeat(43))).toBe(false)
  })
})
