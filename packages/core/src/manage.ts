import type { Engine } from './engine'
import type { ManageResult, PanelSource } from './panel'

/**
 * Opens the panel of this device's own answers.
 *
 * @param tell Told how to take it away once it is open, and `undefined` when it is gone.
 */
export async function manage(
  engine: Engine,
  actions: PanelSource['actions'],
  tell: (close?: () => void) => void,
): Promise<ManageResult> {
  const { surface } = engine.options
  try {
    if (!surface?.manage) throw Error('there is no interface that could draw the panel')
    tell(await surface.manage({ engine, actions, closed: () => tell() }))
    return { shown: true }
  } catch (thrown) {
    engine.fail('surface')(thrown)
    return { shown: false, reason: String((thrown as Error)?.message ?? thrown) }
  }
}
