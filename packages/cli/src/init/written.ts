import type { Template } from './template'

/**
 * A template as the text of a configuration.
 *
 * @param schema Path of the JSON Schema, seen from the file.
 */
export function written({ comment, journey, pacing, surveys }: Template, schema: string): string {
  const config = {
    $schema: schema,
    $comment: comment,
    earshot: 1,
    project: 'my-product',
    brand: 'My Product',
    locale: 'auto',
    collector: { $comment: 'Where earshot serve answers.', url: '/v1/responses', key: 'pk_demo' },
    ...(journey && { journey }),
    pacing: pacing ?? {
      $comment: 'Over all surveys: one prompt in a visit, one in thirty days, six in a year.',
      perSession: 1,
      cooldown: '30d',
      perYear: 6,
    },
    theme: { name: 'calm', scheme: 'auto' },
    surveys,
  }
  return `${JSON.stringify(config, null, 2)}\n`
}
