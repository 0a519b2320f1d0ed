/**
 * Facts by which cells are kept apart, so that a report split by them reads cells alone. Each multiplies the cells, not the
 * answers: a split by any other fact reads documents.
 */
export const DIMENSIONS: readonly string[] = ['user.role', 'user.segment', 'device', 'locale']
