/**
 * A text that stands in a file, or in the environment where the file says `env:NAME`.
 *
 * @throws Error that names the variable that is not set.
 * @example readSecret('env:ALERT_SECRET')
 */
export function readSecret(text: string, env: NodeJS.ProcessEnv = process.env): string {
  const name = /^env:(.+)$/.exec(text)?.[1]
  if (name === undefined) return text
  const value = env[name]
  if (!value) throw Error(`found "env:${name}", but the environment has no ${name}; allowed: one that is set`)
  // Line ends of a PEM are often written out where a variable can hold one line only.
  return value.includes('-----BEGIN') ? value.replaceAll('\\n', '\n') : value
}
