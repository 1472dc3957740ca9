/**
 * Switches off what bundled third parties would send to their makers. onnxruntime 1.30 looks for its variable when its first
 * session opens, and then notes an id of the device, keeps a database of events below the user's cache folder and sends it
 * (https://github.com/microsoft/onnxruntime/blob/main/docs/Privacy.md#disabling-telemetry); its API only
 * holds back what comes after the first event. The other is what several Python packages agree on (https://consoledonottrack.com).
 * The rest of the source has the same in core/no-telemetry.ts; a test holds them together.
 */
export const NO_TELEMETRY: Readonly<Record<string, string>> = {
  ORT_DISABLE_TELEMETRY: '1',
  DO_NOT_TRACK: '1'
}

/**
 * For this process and every program that it starts. Only the main thread can do it: `process.env` of another thread is
 * a copy that native code does not see (https://nodejs.org/api/worker_threads.html#new-workerfilename-options).
 */
export const switchTelemetryOff = (): void => {
  Object.assign(process.env, NO_TELEMETRY)
}
