/** Opens the gallery of prompts in a browser, under the strictest policy that a host may have. */
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import resolve from '@rollup/plugin-node-resolve'
import typescript from '@rollup/plugin-typescript'
import { rollup } from 'rollup'

const ORIGIN = 'http://gallery.test'
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
const at = (path) => fileURLToPath(new URL(path, import.meta.url))

async function bundle() {
  const built = await rollup({
    input: at('page.ts'),
    plugins: [
      resolve({ browser: true }),
      typescript({ tsconfig: at('tsconfig.json'), noEmit: false, sourceMap: false, inlineSources: false }),
    ],
    onLog() {},
  })
  const { output } = await built.generate({ format: 'es' })
  return output[0].code
}

const host = ({
  dir,
}) => `<!doctype html><html lang="en" dir="${dir}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Gallery</title><link rel="stylesheet" href="/host.css"><body><main><h1>Orders</h1><p>Order 2048 is on its way.</p>
<label>Search <input id="search"></label> <a href="#a">Details</a></main><script type="module" src="/page.js"></script></body></html>`

/** Hostile on purpose: none of it may reach the prompt. */
const HOST_CSS = `html{font-size:62.5%}*{letter-spacing:.5px;box-sizing:content-box}body{margin:40px;font:16px Georgia,serif;background:#f4f5f7;color:#333}
earshot-root{position:relative;transform:rotate(9deg);font-size:40px;color:red;opacity:.3;display:block;width:100vw;height:100vh;background:lime}
@media(prefers-color-scheme:dark){body{background:#121317;color:#ccc}}button,input,p,h2{color:red!important;font-size:30px}`

/**
 * @param options Options of a Playwright context, with `dir` for the host page.
 * @returns The page and what its policy refused; `show(survey, setting)` is on `window`.
 */
export async function openGallery() {
  const code = await bundle()
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  return {
    browser,
    async page({ dir = 'ltr', ...options } = {}) {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      const problems = []
      page.on('console', (message) => /error|warning/.test(message.type()) && problems.push(message.text()))
      page.on('pageerror', (error) => problems.push(String(error.stack)))
      await page.route(`${ORIGIN}/**`, (route) => {
        const path = new URL(route.request().url()).pathname
        const [contentType, body] = { '/page.js': ['text/javascript', code], '/host.css': ['text/css', HOST_CSS] }[
          path
        ] ?? ['text/html', host({ dir })]
        return path === '/favicon.ico'
          ? route.fulfill({ status: 204 })
          : route.fulfill({ contentType, body, headers: { 'Content-Security-Policy': POLICY } })
      })
      await page.goto(ORIGIN)
      await page.waitForFunction(() => 'show' in window)
      return { page, problems, context }
    },
  }
}
