import { csv } from './csv'
import type { Format } from './format'
import { ndjson } from './ndjson'
import { parquet } from './parquet'

/** Every format of an export, one line each. */
export const formats: { readonly [name: string]: Format } = { ndjson, csv, parquet }
