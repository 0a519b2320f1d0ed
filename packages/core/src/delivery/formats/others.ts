import type { Transport } from '../transport'
import { cloudEventsFormat } from './cloudevents'
import { jsonFormat } from './json'

/** Formats that come with Earshot besides its own. */
export const formats: readonly Transport[] = [jsonFormat, cloudEventsFormat]
