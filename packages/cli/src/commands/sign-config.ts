import { sign } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { readConfig } from '@earshot/collector'
import { Command } from 'commander'
import { isSigned } from '../sign/is-signed'
import { newKey } from '../sign/new-key'
import { publicKeyOf } from '../sign/public-key-of'
import { readKey } from '../sign/read-key'

interface SignFlags {
  key?: string
  newKey?: string
  check?: string
  json?: boolean
}

const NOTES = `
A page that names the public key takes no configuration but one that is signed with its private key:

  <script async src="/earshot.js" data-config="/surveys.json" data-signer="<public key>"></script>

The signature covers every byte of the file and lies beside it, as <file>.sig: sign after the last change.

Examples:
  earshot sign-config --new-key config.pem        makes a key, prints the public one
  earshot sign-config surveys.json --key config.pem
  earshot sign-config surveys.json --check <public key>`

function signFile(file: string, key: string | undefined): { signature: string; publicKey: string } {
  const pem = key === undefined ? process.env.EARSHOT_CONFIG_KEY : readFileSync(key, 'utf8')
  if (!pem)
    throw Error(
      'the key: found none, allowed: --key <file>, or the key itself in EARSHOT_CONFIG_KEY; --new-key makes one',
    )
  // What is wrong is not signed: it would have to be signed again.
  readConfig(file)
  const privateKey = readKey(pem, key ?? 'EARSHOT_CONFIG_KEY')
  const signature = `${file}.sig`
  writeFileSync(signature, `${sign(null, readFileSync(file), privateKey).toString('base64')}\n`)
  return { signature, publicKey: publicKeyOf(privateKey) }
}

function checkFile(file: string, publicKey: string): { file: string; signed: true } {
  if (!isSigned(readFileSync(file), readFileSync(`${file}.sig`, 'utf8'), publicKey))
    throw Error(`${file}.sig: found a signature of other bytes or of another key, allowed: one of ${publicKey}`)
  return { file, signed: true }
}

function run(file: string | undefined, { key, newKey: path, check, json }: SignFlags): void {
  if (path === undefined && file === undefined)
    throw Error('the file: found none, allowed: a configuration, or --new-key')
  const done =
    path !== undefined
      ? { publicKey: newKey(path) }
      : check !== undefined
        ? checkFile(file!, check)
        : signFile(file!, key)
  if (json) console.log(JSON.stringify(done))
  else if ('signed' in done) console.log(`${file}: signed by this key.`)
  else
    console.log('signature' in done ? `Wrote ${done.signature}, to be checked with ${done.publicKey}` : done.publicKey)
}

/** `earshot sign-config` */
export const signConfig = (): Command =>
  new Command('sign-config')
    .description('Sign a configuration, so that pages which name the public key take no other.')
    .argument('[file]', 'the configuration')
    .option('--key <file>', 'private key of Ed25519 in PEM; default: the key itself in EARSHOT_CONFIG_KEY')
    .option('--new-key <file>', 'make a private key there instead, and print the public one')
    .option('--check <public key>', 'look only whether the signature beside the file is right; exit code 1 if not')
    .option('--json', 'print { signature, publicKey }, { publicKey } or { file, signed }')
    .addHelpText('after', NOTES)
    .action(run)
