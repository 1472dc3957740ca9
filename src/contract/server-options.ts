/** An option of the scoring runtime's server. */
export interface ServerOption {
  readonly about: string
  readonly takes: 'file' | 'number' | 'text' | 'nothing'
  /** The official server's spelling, where it is another. */
  readonly official?: string
}

/**
 * Every option of the server, as `serve --help` and completion show them; test/contract/server-options.test.ts holds them
 * against the runtime, which imports nothing of the rest.
 */
export const SERVER_OPTIONS: Readonly<Record<string, ServerOption>> = {
  'entry-script': {
    about: 'Python file with init() and run(data). Default: $AZUREML_ENTRY_SCRIPT.',
    takes: 'file',
    official: 'entry_script'
  },
  'model-dir': {
    about: 'An ONNX model to serve without a script, or what AZUREML_MODEL_DIR is for one.',
    takes: 'file',
    official: 'model_dir'
  },
  port: { about: 'Port to listen on; 0 takes a free one. Default: 5001.', takes: 'number' },
  host: { about: 'Address to listen on. Default: 0.0.0.0, every interface.', takes: 'text' },
  workers: {
    about: 'Number of Python processes. Default: 1.',
    takes: 'number',
    official: 'worker_count'
  },
  'service-file': {
    about: 'JSON file that lists the models to serve, as images have it.',
    takes: 'file'
  },
  health_port: {
    about:
      'Second port with the same routes, where SEPERATE_HEALTH_ENDPOINT is true. Default: 5000.',
    takes: 'number'
  },
  config_file: {
    about: 'JSON file with settings, by the names of the environment variables.',
    takes: 'file'
  },
  access_control_allow_origins: {
    about: 'Origins that browsers may call from, separated by commas (CORS).',
    takes: 'text'
  },
  appinsights_instrumentation_key: {
    about: 'Key that the script sees in its environment; nothing is sent.',
    takes: 'text'
  },
  rest: { about: 'Shows REST as the transport to the script.', takes: 'nothing' }
}
