import type { z } from 'zod'
import { Problem } from '../problem'

/**
 * The JSON that an administrator sends.
 *
 * @throws Problem 400 that names the place and what is allowed.
 */
export function readBody<T>(body: unknown, schema: z.ZodType<T>): T {
  let value: unknown
  try {
    value = JSON.parse(typeof body === 'string' ? body : '')
  } catch (thrown) {
    throw new Problem(400, 'The body is not JSON.', (thrown as Error).message)
  }
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Problem(400, 'The body is not what this takes.', `/${issue?.path.join('/') ?? ''}: ${issue?.message ?? ''}`)
}
