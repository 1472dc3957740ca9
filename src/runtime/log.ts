/** Lines for the person who reads them at night, in the official server's form. All go to stdout; nothing is kept. */
export type Level = 'I' | 'W' | 'E'

/** `2026-11-23 08:19:42,592 I [pid] azmlinfsrv - text`, in UTC. */
export const log = (level: Level, text: string, logger = 'azmlinfsrv'): void => {
  const time = new Date().toISOString().replace('T', ' ').replace('.', ',').slice(0, 23)
  process.stdout.write(`${time} ${level} [${process.pid}] ${logger} - ${text}\n`)
}
