import type { BrowserContext, Frame } from '@playwright/test'
import { html } from '../support/test'
import { expect, type Row } from './row'

/** Two sites that are not the one that is framed, nor each other's. */
const SITES = ['one.localhost', 'other.localhost']

const FRAME = `const frame = document.createElement('iframe')
frame.src = 'http://localhost:' + location.port + '/framed'
frame.width = 700
frame.height = 600
document.body.append(frame)`

/** What a site needs for its page to be framed. */
export const FRAMED = {
  csp: "default-src 'self'; style-src 'self'; frame-src *",
  pages: {
    '/framed': html(),
    '/outer': html('', '<script defer src="/frame.js"></script>'),
    '/frame.js': FRAME,
  },
}

/** The page of one site, in a frame on each of two others. */
export async function framed({ site }: Row, context: BrowserContext): Promise<Frame[]> {
  const { port } = new URL(site.origin)
  const frames: Frame[] = []
  for (const host of SITES) {
    const outer = await context.newPage()
    await outer.goto(`http://${host}:${port}/outer`)
    await expect.poll(() => outer.frames().length).toBe(2)
    const frame = outer.frames()[1]!
    await frame.waitForFunction(() => typeof window.earshot?.track === 'function')
    frames.push(frame)
  }
  return frames
}

/** How many documents wait in each. */
export const waiting = (frames: readonly Frame[]): Promise<number[]> =>
  Promise.all(frames.map((frame) => frame.evaluate(() => window.earshot!.pending())))
