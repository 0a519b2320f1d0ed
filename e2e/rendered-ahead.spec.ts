import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { config, expect, html, nps, test } from './support/test'

/** A browser renders nothing ahead while a tool is attached to it: this one runs by itself, and the page tells. */
function startAlone(executable: string, url: string): () => void {
  const profile = mkdtempSync(join(tmpdir(), 'earshot-ahead-'))
  const browser = spawn(
    executable,
    ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', `--user-data-dir=${profile}`, url],
    { stdio: 'ignore' },
  )
  return () => {
    browser.once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 9, retryDelay: 200 }))
    browser.kill('SIGKILL')
  }
}

test('a page that is rendered ahead counts from when the person comes to it', async ({ playwright, visit }) => {
  const ahead = '<script type="speculationrules">{"prerender":[{"urls":["/docs/a"],"eagerness":"immediate"}]}</script>'
  const { site } = await visit({
    config: config([{ ...nps, id: 'docs', moment: { page: '/docs/*' } }]),
    csp: "default-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'",
    pages: {
      '/': html(`${ahead}<p>Home</p>`, '<script src="/go.js"></script>'),
      '/go.js': "setTimeout(() => location.assign('/docs/a'), 4000)",
      '/docs/a': html(
        '',
        '<script src="/tell.js"></script><script src="/earshot.js" data-config="/surveys.json"></script>',
      ),
      '/tell.js': `
        const isAhead = document.prerendering, heard = []
        for (const type of ['ready', 'moment', 'shown'])
          addEventListener('earshot:' + type, () => {
            heard.push(type + (document.prerendering ? ' ahead' : ''))
            if (type === 'shown') fetch('/v1/told', { method: 'POST', body: JSON.stringify({ isAhead, heard }) })
          })`,
    },
  })
  const stop = startAlone(process.env.EARSHOT_CHROMIUM || playwright.chromium.executablePath(), site.origin)
  try {
    const told = () => site.posts.map(({ body }) => JSON.parse(body)).find(({ heard }) => heard)
    await expect.poll(told, { timeout: 40_000 }).toEqual({ isAhead: true, heard: ['ready', 'moment', 'shown'] })
  } finally {
    stop()
  }
})
