import type { CreateEarshot } from './api'
import { createEarshotWith } from './earshot'
import { inert } from './inert'

export type { BeforeShowDetail, CreateEarshot, Earshot, Explanation, Options, ShowResult } from './api'
export type { FlushResult } from './delivery/deliver'
export type { Batch, Classified, Encoded, Transport } from './delivery/transport'
export type { EarshotEvent, ErrorDetail, HeldDetail } from './engine'
export type { Check } from './gate/gate'
export type { EventProps } from './moments/moment'
export type { RejectedRow } from './outbox/outbox'
export type { Durable, PageOfRows, Store } from './outbox/store'
export { memoryStore } from './outbox/stores/memory'
export type { Kept, ManageResult, OwnResponse, Panel, PanelSource, Removal } from './panel'
export type { Platform } from './platform/platform'
export type { Progress, Run, RunError } from './run/run'
export type { Presentation, Surface, SurfaceSetting } from './surface'

const createOnPage = createEarshotWith({
  loadDesk: () => import('./desk'),
  loadTrouble: () => import('./trouble'),
  loadRare: () => import('./rare'),
  loadScreen: () => import('./screen'),
  loadMend: () => import('./mend'),
  loadPrivacy: () => import('./privacy'),
})

export const createEarshot: CreateEarshot = (config, options) =>
  typeof document === 'undefined' && !options?.platform ? inert() : createOnPage(config, options)
