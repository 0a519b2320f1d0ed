/** If another process launched this one in its place (see launch), ends at once when that was killed. */
export function endWithLauncher(): void {
  if (!process.env.EARSHOT_LAUNCHED || !process.channel) return
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
  // Alone, the channel must not keep the process alive.
  process.channel.unref()
}
