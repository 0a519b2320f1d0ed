import type { CreateEarshot, Earshot, Options } from '@earshot/core'
import type { Config } from '@earshot/schema'

type Call = [method: string, ...args: unknown[]]

/** The page's one global: callable, `earshot('track', name)`, and with the methods, `earshot.track(name)`. */
export type EarshotGlobal = Earshot & { (...call: Call): unknown; q?: Iterable<Call> }

declare global {
  interface Window {
    earshot?: EarshotGlobal
  }
}

/** Only what is given: a field that is undefined overrides nothing. */
const given = <T extends object>(fields: T): T => JSON.parse(JSON.stringify(fields))

/** Fields of the configuration that the tag's `data-…` attributes override. */
function overridden(config: Config, { collector, key, locale, theme, consent }: DOMStringMap): Config {
  const [sink] = [config.collector ?? []].flat()
  return {
    ...config,
    ...given({
      locale,
      consent: consent as Config['consent'],
      theme: theme && { ...config.theme, name: theme },
      collector: collector || key ? { ...sink, ...given({ url: collector, key }) } : undefined,
    }),
  } as Config
}

/** Where what checks a signature is fetched from: few pages name the key of one. */
export type LoadSigned = () => Promise<{ read(reply: Response, keys: string): Promise<unknown> }>

async function read(data: DOMStringMap, loadSigned: LoadSigned): Promise<unknown> {
  const inline = document.getElementById('earshot-config')
  if (!data.config) return JSON.parse((inline?.textContent ?? null)!)
  const reply = await fetch(data.config)
  if (!reply.ok) throw `${data.config} answered ${reply.status}` // told as it stands
  return data.signer ? (await loadSigned()).read(reply, data.signer) : reply.json()
}

/** Starts the instance of a script tag and plays the calls that were made before it was there. */
export function start(
  create: CreateEarshot,
  script: HTMLElement | null,
  options: Options,
  loadSigned: LoadSigned,
): void {
  const early = window.earshot
  // The file was loaded twice: the first one goes on.
  if (early?.track) return
  const data = script?.dataset ?? {}
  const config = read(data, loadSigned).then((raw) =>
    raw && typeof raw === 'object' ? overridden(raw as Config, data) : raw,
  )
  const instance = create(config, options)
  const call = (...[method, ...args]: Call): unknown => {
    if (method === 'beforeShow') return (options.beforeShow = args[0] as Options['beforeShow'])
    return (instance[method as keyof Earshot] as ((...args: unknown[]) => unknown) | undefined)?.(...args)
  }
  window.earshot = Object.assign(call, instance) as EarshotGlobal
  for (const one of early?.q ?? []) call(...one)
}
