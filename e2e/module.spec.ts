import { config, expect, html, prompt, test } from './support/test'

test('the module build runs in a page as it is, with its prompt, language and look', async ({ page, visit }) => {
  const { site, collector, troubles } = await visit({
    pages: {
      '/': html('', '<script type="module" src="/host.js"></script>').replace('lang="en"', 'lang="zh-CN"'),
      '/host.js': `import { createEarshot } from '/index.js'
const earshot = createEarshot(${JSON.stringify(config(undefined, { theme: { name: 'plain' } }))})
window.earshot = earshot
earshot.track('report_exported')`,
    },
  })
  await page.goto(site.origin)
  await expect(prompt(page).getByRole('radio', { name: '10' })).toBeVisible()
  await prompt(page).getByRole('radio').nth(10).check()
  await prompt(page).getByRole('button', { name: '发送' }).click()
  await expect
    .poll(async () => (await collector.responses()).map(({ answers, asked }) => [answers.score, asked.score!.locale]))
    .toEqual([[10, 'zh-Hans']])
  expect(troubles).toEqual({ exceptions: [], violations: [], messages: [] })
})
