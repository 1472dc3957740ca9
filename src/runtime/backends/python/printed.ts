import { type Level, log } from '../../log.ts'

/** A line as loggers of the official server write it; a script's logging.json may have asked for the same. */
const LOGGED = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} ([DIWEC]) \[\d+\] (\S{1,200}) - (.*)$/

const LEVELS: Readonly<Record<string, Level>> = { D: 'I', I: 'I', W: 'W', E: 'E', C: 'E' }

/** Takes a line of a worker into the log: one that names its level and logger keeps them, all others were printed. */
export const logPrinted = (line: string, level: Level): void => {
  const [, letter, logger, text] = line.charCodeAt(0) === TWO ? (LOGGED.exec(line) ?? []) : []
  if (letter === undefined || logger === undefined) log(level, line, 'azmlinfsrv.print')
  else log(LEVELS[letter] ?? level, text ?? '', logger)
}

const TWO = '2'.charCodeAt(0)
