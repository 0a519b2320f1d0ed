import type { Engine } from './engine'
import type { ManageResult, PanelSource } from './panel'

/**
 * Opens the panel of this device's own answers, in place of one that is open. The caller has counted it as open, from the
 * person's wish on: no prompt comes before it.
 */
export async function manage(engine: Engine, actions: PanelSource['actions']): Promise<ManageResult> {
  const { surface } = engine.options
  try {
    if (!surface?.manage) throw Error('there is no interface that could draw the panel')
    const close = await surface.manage({
      engine,
      actions,
      closed() {
        engine.open--
        if (engine.closePanel === close) engine.closePanel = undefined
      },
    })
    engine.closePanel?.()
    engine.closePanel = close
    return { shown: true }
  } catch (thrown) {
    engine.open--
    engine.fail('surface')(thrown)
    return { shown: false, reason: String((thrown as Error)?.message ?? thrown) }
  }
}
