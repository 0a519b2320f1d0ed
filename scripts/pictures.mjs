/**
 * Takes the pictures of README and docs anew: `npm run pictures`, after a build. Needs a Chromium (EARSHOT_CHROMIUM).
 * `node scripts/pictures.mjs looks` takes those alone whose name holds the word.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { root } from './bootstrap/run.mjs'
import { takeReportPictures } from './report-pictures.mjs'

const folder = join(root, 'docs', 'pictures')
mkdirSync(folder, { recursive: true })
const store = `sqlite:${join(mkdtempSync(join(tmpdir(), 'earshot-pictures-')), 'shop.db')}`
const serve = [
  'packages/cli/dist/earshot.js',
  'serve',
  '--port',
  '0',
  '--config',
  'examples/shop/surveys.json',
  '--folder',
  '/shop=examples/shop',
  '--folder',
  '/gallery=examples/gallery',
  '--store',
  store,
  '--log-level',
  'warn',
]
const server = spawn(process.execPath, serve, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
const url = await new Promise((resolve) =>
  server.stdout.on('data', (text) => resolve(/on (http:\/\/\S+?)\/ /.exec(String(text))[1])),
)

/** Answers for the report, made by a fixed rule, so that the picture is the same every time. */
async function seed() {
  const day = 864e5
  const kinds = [
    [
      'checkout-csat',
      'buy',
      'checkout',
      'score',
      { type: 'csat', min: 1, max: 5, instrument: 'csat-5' },
      [5, 4, 4, 5, 3, 4, 2, 5, 4, 5],
      120,
    ],
    [
      'account-nps',
      'use',
      'account',
      'score',
      { type: 'nps', min: 0, max: 10, instrument: 'nps' },
      [10, 9, 8, 9, 6, 10, 7, 9, 3, 10],
      70,
    ],
    [
      'support-ces',
      'support',
      'ticket',
      'effort',
      { type: 'ces', min: 1, max: 7, instrument: 'ces-7' },
      [6, 5, 3, 7, 4, 6, 2, 6, 5, 6],
      46,
    ],
  ]
  const responses = kinds.flatMap(([survey, stage, touchpoint, question, asked, answers, count]) =>
    Array.from({ length: count }, (_, i) => {
      const isAnswered = i % 3 !== 2
      const shownAt = new Date(Date.now() - (i % 30) * day - i * 61e3).toISOString()
      return {
        id: `picture-${survey}-${i}`,
        rev: 2,
        project: 'harbour-tea',
        survey,
        surveyVersion: 1,
        status: isAnswered ? 'completed' : i % 2 ? 'dismissed' : 'ignored',
        answers: isAnswered ? { [question]: answers[(i * 7) % 10] } : {},
        asked: { [question]: { ...asked, wording: 1, locale: 'en' } },
        journey: { stage, touchpoint },
        person: { traits: { role: i % 4 ? 'user' : 'admin' } },
        context: { device: i % 3 ? 'mobile' : 'desktop', locale: 'en' },
        shownAt,
        test: true,
      }
    }),
  )
  const reply = await fetch(`${url}/v1/responses`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({ earshot: 1, key: 'pk_demo', batch: 'pictures', responses }),
  })
  if (!reply.ok) throw Error(`the collector answered ${reply.status}`)
}

const wide = { viewport: { width: 1280, height: 800 } }
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }

/** File, screen, what the shop keeps, page, and the button that fires its moment. */
const PROMPTS = [
  ['csat-1280', wide, {}, 'basket.html', '#place-order'],
  ['nps-1280', wide, {}, 'account.html', '#export-report'],
  ['nps-1280-dark', { ...wide, colorScheme: 'dark' }, {}, 'account.html', '#export-report'],
  ['ces-1280-ar', wide, { lang: 'ar' }, 'help.html', '#close-ticket'],
  ['csat-390', phone, {}, 'basket.html', '#place-order'],
  ['nps-390', phone, {}, 'account.html', '#export-report'],
  ['nps-390-zh', phone, { lang: 'zh-Hans' }, 'account.html', '#export-report'],
  ['nps-390-ar-dark', { ...phone, colorScheme: 'dark' }, { lang: 'ar' }, 'account.html', '#export-report'],
]

const only = process.argv[2] ?? ''
const isWanted = (name) => name.includes(only)
const THEMES = ['calm', 'plain', 'ink', 'soft', 'dense', 'contrast']
/** File, page of the gallery, and how wide a window takes it in. */
const SHEETS = [
  ...THEMES.map((theme) => [`looks-${theme}`, `theme=${theme}`, 2000]),
  ['places', 'of=places', 1960],
  ['places-390', 'of=places&narrow', 2436],
  ['questions-390', 'narrow', 2030],
]

const browser = await chromium.launch({
  executablePath: process.env.EARSHOT_CHROMIUM || undefined,
  args: ['--no-sandbox'],
})
try {
  for (const [name, screen, kept, path, button] of PROMPTS.filter(([name]) => isWanted(name))) {
    const context = await browser.newContext(screen)
    const page = await context.newPage()
    await page.addInitScript((values) => {
      for (const [key, value] of Object.entries(values)) localStorage.setItem(`tea/${key}`, value)
    }, kept)
    await page.goto(`${url}/shop/${path}`)
    await page.locator(button).click()
    const radios = page.locator('earshot-root').getByRole('radio')
    await radios.first().waitFor()
    await radios.nth(name.startsWith('nps') ? 8 : 3).check()
    await page.waitForTimeout(500)
    await page.screenshot({ path: join(folder, `${name}.png`) })
    console.log(`docs/pictures/${name}.png`)
    await context.close()
  }
  for (const [name, query, width] of SHEETS.filter(([name]) => isWanted(name))) {
    const context = await browser.newContext({ viewport: { width, height: 1000 }, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(`${url}/gallery/sheet.html?${query}`)
    for (const frame of page.frames().slice(1)) await frame.waitForSelector('body[data-ready]')
    await page.waitForTimeout(500)
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
    console.log(`docs/pictures/${name}.png`)
    await context.close()
  }
  if (isWanted('report')) await takeReportPictures(browser, folder)
  await seed()
  for (const [name, screen] of [
    ['report-1280', wide],
    ['report-1280-dark', { ...wide, colorScheme: 'dark' }],
    ['report-390', phone],
  ].filter(([name]) => isWanted(name))) {
    const context = await browser.newContext(screen)
    const page = await context.newPage()
    await page.goto(`${url}/`)
    await page.getByText('NPS').first().waitFor()
    await page.waitForTimeout(800)
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: name === 'report-390' })
    console.log(`docs/pictures/${name}.png`)
    await context.close()
  }
} finally {
  await browser.close()
  server.kill()
}
