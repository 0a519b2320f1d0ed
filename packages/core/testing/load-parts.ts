/**
 * Loads every part that an instance fetches when it needs it, so that a test which lets a few turns pass does not wait
 * for the machine to read and translate a file.
 */
export const loadParts = (): Promise<unknown> =>
  Promise.all([
    import('../src/delivery'),
    import('../src/desk'),
    import('../src/mask'),
    import('../src/mend'),
    import('../src/privacy'),
    import('../src/rare'),
    import('../src/screen'),
    import('../src/trouble'),
  ])
