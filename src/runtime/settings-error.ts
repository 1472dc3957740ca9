/** Wrong arguments or settings: the process ends with code 1 (`3` for what the official server calls a configuration error). */
export class SettingsError extends Error {
  readonly exitCode: number

  constructor(message: string, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}
