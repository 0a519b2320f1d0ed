/** Imports every part that the engine imports when it needs it: the first time takes real turns, the next ones do not. */
export const loadParts = (): Promise<unknown> =>
  Promise.all([
    import('../../packages/core/src/delivery'),
    import('../../packages/core/src/desk'),
    import('../../packages/core/src/mask'),
    import('../../packages/core/src/mend'),
    import('../../packages/core/src/privacy'),
    import('../../packages/core/src/rare'),
    import('../../packages/core/src/screen'),
    import('../../packages/core/src/trouble'),
  ])
