import type { ResponseDocument } from '@earshot/schema'
import { createCollector } from '../src/server'
import { jsonFile } from './settings-file'

/** A collector in memory that has these responses, and how to ask it for a part of the report. */
export async function reportOn(documents: readonly ResponseDocument[], settings: object = {}) {
  const { app, collector } = await createCollector({
    ...{ store: 'sqlite::memory:', logLevel: 'silent', settingsPath: jsonFile(settings) },
  })
  await collector.store.write(documents)
  return {
    app,
    collector,
    async ask<T>(path: string, query: { [name: string]: string } = {}): Promise<T> {
      const reply = await app.inject({ url: `/v1/report/${path}?${new URLSearchParams(query)}` })
      if (reply.statusCode !== 200) throw Error(reply.json().detail)
      return reply.json()
    },
  }
}
