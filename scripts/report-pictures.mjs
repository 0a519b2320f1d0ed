/** Pictures of the report with the seeded demo data set, for docs/report.md; part of `npm run pictures`. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from './bootstrap/run.mjs'

const wide = { viewport: { width: 1280, height: 800 } }
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }

/** File, screen, address, and what is there once the page is drawn. */
const PAGES = [
  ['report-map-1280', wide, '?period=30d', 'First subscription'],
  ['report-touchpoint-1280', wide, '?open=touchpoint%3Acheckout&by=device', 'Satisfaction with the checkout'],
  ['report-words-1280', wide, '?page=words&score=low', 'Show 20 more'],
  ['report-steps-1280-dark', { ...wide, colorScheme: 'dark' }, '?page=steps', 'How the steps went'],
  ['report-changes-1280', wide, '?page=changes', 'In words'],
  ['report-priorities-1280', wide, '?page=priorities', 'Journey index'],
  ['report-cases-1280', wide, '?page=cases', 'Overdue since'],
  ['report-actions-1280', wide, '?page=actions', 'Before and after'],
  ['report-leaving-1280', wide, '?page=leaving', 'The rate of leaving'],
  ['report-quality-1280', wide, '?page=quality', 'How late they came'],
  ['report-map-390', phone, '', 'Find a tea'],
  ['report-cases-390-dark', { ...phone, colorScheme: 'dark' }, '?page=cases', 'Overdue since'],
  ['report-devices-1280', wide, '?page=devices', 'Checkout: CSAT'],
  ['report-touchpoint-390', phone, '?open=touchpoint%3Adelivery', 'Satisfaction with the delivery'],
]

/** Takes them with a browser that is running, into `folder`.. */
export async function takeReportPictures(browser, folder) {
  const args = ['packages/cli/dist/earshot.js', 'demo', '--people', '5000', '--seed', '1', '--port', '0', '--json']
  const server = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const [line] = await once(server.stdout, 'data')
    const { url } = JSON.parse(String(line))
    for (const [name, screen, query, words] of PAGES) {
      const context = await browser.newContext(screen)
      const page = await context.newPage()
      await page.goto(`${url}/${query}`)
      await page.getByText(words).first().waitFor()
      await page.waitForFunction(() => !document.body.textContent.includes('Reading …'))
      await page.waitForTimeout(500)
      await page.screenshot({ path: join(folder, `${name}.png`) })
      console.log(`docs/pictures/${name}.png`)
      await context.close()
    }
  } finally {
    server.kill()
  }
}
