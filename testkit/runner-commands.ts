/**
 * What a runner takes for commands in the output of a step, stricter than it is: any name counts, and what its comparison
 * may pass over is left out first.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export const commandsIn = (log: string): readonly string[] =>
  log.split(/\r\n|\n|\r/).flatMap(line => {
    const seen = line.replace(/[\p{Cc}\p{Cf}\p{DI}]/gu, sign => (sign === '\t' ? sign : ''))
    const colons = /^[\s\u0085]*::([^:]*)::/.exec(seen)?.[1]
    const brackets = /##\[([^\]]*)\]/.exec(seen)?.[1]
    return [colons, brackets].filter(command => command !== undefined)
  })
