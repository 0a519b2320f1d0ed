import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { followScheme } from './follow-scheme'

const page = document.documentElement
const tick = () => new Promise((resolve) => setTimeout(resolve))

/** The system, which says it is dark or not, and tells who listens. */
function system(isDark: boolean) {
  const query = Object.assign(new EventTarget(), { matches: isDark })
  vi.stubGlobal('matchMedia', (media: string) => {
    expect(media).toBe('(prefers-color-scheme:dark)')
    return query
  })
  return (next: boolean) => {
    query.matches = next
    query.dispatchEvent(new Event('change'))
  }
}

let open: AbortController
function follow(scheme?: string) {
  const host = document.createElement('div')
  followScheme(host, scheme, open)
  return () => host.getAttribute('scheme')
}

beforeEach(() => (open = new AbortController()))
afterEach(() => {
  open.abort()
  page.removeAttribute('class')
  page.removeAttribute('data-theme')
  vi.unstubAllGlobals()
})

it('is as the system is, and changes with it', () => {
  const change = system(true)
  const scheme = follow('auto')
  expect(scheme()).toBe('dark')
  change(false)
  expect(scheme()).toBe('light')
})

it.each([
  ['class', 'dark', 'dark'],
  ['class', 'no-js dark wide', 'dark'],
  ['data-theme', 'dark', 'dark'],
  ['class', 'light', 'light'],
  ['data-theme', 'light', 'light'],
  ['class', 'dark:bg-black darkish light-box', 'system'],
  ['data-theme', 'corporate', 'system'],
])('follows %s="%s" of the page while it is open', async (attribute, value, expected) => {
  const isDark = expected === 'light'
  const before = isDark ? 'dark' : 'light'
  system(isDark)
  const scheme = follow()
  expect(scheme()).toBe(before)
  page.setAttribute(attribute, value)
  await tick()
  expect(scheme()).toBe(expected === 'system' ? before : expected)
  page.removeAttribute(attribute)
  await tick()
  expect(scheme()).toBe(before)
})

it('listens to data-theme before a class', () => {
  system(false)
  page.className = 'light'
  page.dataset.theme = 'dark'
  expect(follow()()).toBe('dark')
})

it('stays as it was told', async () => {
  const change = system(true)
  const scheme = follow('light')
  page.className = 'dark'
  change(true)
  await tick()
  expect(scheme()).toBe('light')
})

it('stops with the prompt', async () => {
  const change = system(false)
  const scheme = follow()
  open.abort()
  page.className = 'dark'
  change(true)
  await tick()
  expect(scheme()).toBe('light')
})
