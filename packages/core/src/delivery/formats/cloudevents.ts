import type { Transport } from '../transport'
import { jsonFormat } from './json'

/**
 * A batch of CloudEvents 1.0 in JSON. Each revision is an event of its own, with the same id on every attempt, so that a
 * receiver that keeps the specification's promise (`source` and `id` are unique) counts it once.
 */
export const cloudEventsFormat: Transport = {
  ...jsonFormat,
  name: 'cloudevents',
  encode: ({ responses }, { url }) => [
    {
      url,
      contentType: 'application/cloudevents-batch+json',
      body: JSON.stringify(
        responses.map((data) => ({
          specversion: '1.0',
          type: 'earshot.response',
          source: `/${data.project}`,
          id: `${data.id}.${data.rev}`,
          time: data.updatedAt,
          datacontenttype: 'application/json',
          data,
        })),
      ),
    },
  ],
  grade: 'eventual',
}
