import type { Page } from '@playwright/test'
import { bundle } from './support/bundle'
import { config, expect, html, nps, prompt, test, track } from './support/test'

const survey = {
  ...nps,
  moment: 'asked',
  questions: [nps.questions[0]!, { id: 'why', type: 'text' as const, text: 'Why?' }],
}
/** What these libraries need of a page's policy; Earshot needs nothing of it. */
const csp = "default-src 'self' 'unsafe-inline'"

const NATIVE = `
const dialog = document.body.appendChild(document.createElement('dialog'))
dialog.setAttribute('aria-label', 'Host dialog')
dialog.append(Object.assign(document.createElement('input'), { ariaLabel: 'Inside' }), Object.assign(document.createElement('button'), { textContent: 'Fine', onclick: () => dialog.close() }))
window.openModal = () => dialog.showModal()`

/** A React page that opens a dialog made by \`make(isOpen, setOpen)\`. */
const react = (imports: string, make: string) => `
import React from 'react'
import { createRoot } from 'react-dom/client'
${imports}
const h = React.createElement
const inside = (close) => [h('input', { key: 'input', 'aria-label': 'Inside' }), h('button', { key: 'fine', type: 'button', onClick: close }, 'Fine')]
function App() {
  const [isOpen, setOpen] = React.useState(false)
  window.openModal = () => setOpen(true)
  return ${make}
}
createRoot(document.querySelector('#app')).render(h(App))`

const LIBRARIES: { readonly [name: string]: () => Promise<string> | string } = {
  'a native dialog': () => NATIVE,
  'Radix Dialog': () =>
    bundle(
      react(
        "import * as Dialog from '@radix-ui/react-dialog'",
        `h(Dialog.Root, { open: isOpen, onOpenChange: setOpen }, h(Dialog.Portal, null, h(Dialog.Overlay), h(Dialog.Content, { 'aria-describedby': undefined },
          h(Dialog.Title, null, 'Host dialog'), ...inside(() => setOpen(false)))))`,
      ),
    ),
  'MUI Dialog': () =>
    bundle(
      react(
        "import Dialog from '@mui/material/Dialog'",
        "h(Dialog, { open: isOpen, onClose: () => setOpen(false), transitionDuration: 0, slotProps: { paper: { 'aria-label': 'Host dialog' } } }, ...inside(() => setOpen(false)))",
      ),
    ),
  'Headless UI Dialog': () =>
    bundle(
      react(
        "import { Dialog, DialogPanel } from '@headlessui/react'",
        "h(Dialog, { open: isOpen, onClose: setOpen, 'aria-label': 'Host dialog' }, h(DialogPanel, null, ...inside(() => setOpen(false))))",
      ),
    ),
}

/** Bundled once for all tests of a worker. */
const scripts = new Map<string, string | Promise<string>>()
const scriptOf = (name: string) => {
  const script = scripts.get(name) ?? LIBRARIES[name]!()
  scripts.set(name, script)
  return script
}

const field = (page: Page) => page.getByRole('textbox', { name: 'Inside' })
const isOpen = (page: Page) => expect(field(page)).toBeVisible()
const openModal = async (page: Page) => {
  await page.evaluate(() => (window as unknown as { openModal(): void }).openModal())
  await isOpen(page)
}

/** How often focus moved within the time, with nobody touching anything. */
const focusChanges = (page: Page, withinMs: number) =>
  page.evaluate(
    (ms) =>
      new Promise<number>((resolve) => {
        let count = 0
        const listen = () => void count++
        addEventListener('focusin', listen, true)
        setTimeout(() => {
          removeEventListener('focusin', listen, true)
          resolve(count)
        }, ms)
      }),
    withinMs,
  )

/** Answers the prompt beside the open dialog, types into both, and closes one after the other by Escape. */
async function useBoth(page: Page): Promise<void> {
  expect(await focusChanges(page, 2000)).toBe(0)
  await field(page).click()
  await page.keyboard.type('in the dialog')
  await expect(field(page)).toHaveValue('in the dialog')
  await prompt(page).getByRole('radio').nth(7).check()
  await isOpen(page)
  await prompt(page).getByRole('button', { name: 'Next' }).click()
  const why = prompt(page).getByRole('textbox', { name: 'Why?' })
  await why.click()
  expect(await focusChanges(page, 2000)).toBe(0)
  await page.keyboard.type('in the prompt')
  await expect(why).toHaveValue('in the prompt')
  await expect(field(page)).toHaveValue('in the dialog')
  await field(page).click()
  await page.keyboard.type('!')
  await expect(field(page)).toHaveValue('in the dialog!')
  await why.click()
  await page.keyboard.press('Escape')
  await expect(prompt(page)).toHaveCount(0)
  await isOpen(page)
  await field(page).click()
  await page.keyboard.press('Escape')
  await expect(field(page)).toHaveCount(0)
}

for (const name of Object.keys(LIBRARIES))
  test.describe(name, () => {
    const site = async (visit: Parameters<Parameters<typeof test>[2]>[0]['visit']) =>
      visit({
        config: config([survey]),
        csp,
        pages: {
          '/': html('<input aria-label="Search"><div id="app"></div><script src="/modal.js"></script>'),
          '/modal.js': await scriptOf(name),
        },
      })

    test('opened while a prompt is there: both can be used, and Escape closes the one it is pressed in', async ({
      page,
      visit,
    }) => {
      const { open, troubles } = await site(visit)
      await open(page)
      await track(page, 'asked')
      await expect(prompt(page).getByRole('radiogroup')).toBeVisible()
      await openModal(page)
      await expect(prompt(page)).not.toHaveAttribute('aria-hidden', 'true')
      await useBoth(page)
      expect(troubles.exceptions).toEqual([])
    })

    test('a form that the person opens in it: the same', async ({ page, visit }) => {
      const { open, troubles } = await site(visit)
      await open(page)
      await openModal(page)
      await page.evaluate(() => void window.earshot!.show('nps'))
      await expect(prompt(page).getByRole('dialog')).toBeFocused()
      await useBoth(page)
      expect(troubles.exceptions).toEqual([])
    })

    test('closed first: the prompt stays, with what was said', async ({ page, visit }) => {
      const { open, troubles } = await site(visit)
      await open(page)
      await track(page, 'asked')
      await prompt(page).getByRole('radio').nth(3).check()
      await openModal(page)
      await page.getByRole('button', { name: 'Fine' }).click()
      await expect(field(page)).toHaveCount(0)
      await expect(prompt(page).getByRole('radio').nth(3)).toBeChecked()
      await expect(prompt(page)).toHaveCount(1)
      await prompt(page).getByRole('radio').nth(5).check()
      await prompt(page).getByRole('button', { name: 'Next' }).click()
      await expect(prompt(page).getByRole('textbox', { name: 'Why?' })).toBeVisible()
      expect(troubles.exceptions).toEqual([])
    })

    test('open when the moment comes: nothing is asked until it closes', async ({ page, visit }) => {
      const { open } = await site(visit)
      await open(page)
      await openModal(page)
      await track(page, 'asked')
      await page.waitForTimeout(1000)
      await expect(prompt(page)).toHaveCount(0)
      await page.getByRole('button', { name: 'Fine' }).click()
      await expect(prompt(page).getByRole('radiogroup')).toBeVisible()
    })
  })
