/** Left or untouched that long, a prompt counts as ignored. */
export const IGNORED_AFTER_MS = 30 * 6e4
