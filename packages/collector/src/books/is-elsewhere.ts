/** Whether a question failed since the responses are not where the books are: a store in memory is not. */
export const isElsewhere = (thrown: unknown): boolean => /no such table/i.test(String((thrown as Error)?.message))
