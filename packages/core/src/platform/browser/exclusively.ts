/** Web Locks where there are any. They only save traffic: nothing is wrong if two tabs run the task at once. */
export async function exclusively<T>(name: string, task: () => Promise<T>): Promise<T | undefined> {
  if (!navigator.locks) return task()
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? task() : undefined))
}
