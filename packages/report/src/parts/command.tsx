import { useEffect, useState } from 'preact/hooks'

/** A command to run, with a button that copies it. */
export function Command({ command }: { command: string }) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 3000)
    return () => clearTimeout(timer)
  }, [copied])
  // Only secure contexts have a clipboard; elsewhere the text can be selected.
  const copy = navigator.clipboard
    ? () =>
        navigator.clipboard.writeText(command).then(
          () => setCopied(true),
          () => setCopied(false),
        )
    : undefined
  return (
    <div class="command">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section tabIndex={0} aria-label="Command that sends a test answer">
        <pre>
          <code>{command}</code>
        </pre>
      </section>
      {copy && (
        <button type="button" onClick={copy}>
          <span aria-live="polite">{copied ? 'Copied' : 'Copy'}</span>
        </button>
      )}
    </div>
  )
}
