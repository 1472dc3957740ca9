/**
 * What images, targets and the scoring runtime agree on. The runtime ships inside images and imports nothing of the rest:
 * test/contract/image.test.ts holds this against it.
 */

/** Paths inside an image. docs/design.md says what lies there. */
export const IN_IMAGE = {
  home: '/opt/scoreline',
  node: '/opt/scoreline/bin/node',
  runtime: '/opt/scoreline/runtime',
  environment: '/opt/scoreline/env',
  conda: '/opt/scoreline/conda',
  appRoot: '/var/azureml-app',
  /** Where registered models lie, as blobs of their own. */
  weights: '/models',
  /** Links to them, below `appRoot`. */
  models: 'azureml-models',
  serviceFile: 'scoreline.json',
  port: 5001,
  /** Of gRPC, where a deployment asks for it: the usual one of servers for inference. */
  grpcPort: 8001
} as const

/** Labels under which an image says what it is. */
export const LABEL = {
  runtime: 'io.scoreline.runtime',
  models: 'io.scoreline.models',
  tags: 'io.scoreline.tags',
  python: 'io.scoreline.python'
} as const

/** What made a layer, as the history of an image says it: the layers that targets know again. */
export const MADE_BY = {
  runtime: 'scoreline: runtime',
  byteCode: 'scoreline: byte code',
  libraryCode: 'scoreline: byte code of Python',
  code: 'scoreline: code'
} as const

/** Variables by which a deployment configures the scoring runtime. docs/scoring-runtime.md */
export const VARIABLE = {
  port: 'SCORELINE_PORT',
  grpcPort: 'SCORELINE_GRPC_PORT',
  keysFile: 'SCORELINE_KEYS_FILE',
  tlsCertificate: 'SCORELINE_TLS_CERT_FILE',
  tlsKey: 'SCORELINE_TLS_KEY_FILE',
  connections: 'SCORELINE_CONNECTIONS',
  socket: 'SCORELINE_SOCKET',
  parentSocket: 'SCORELINE_PARENT_SOCKET',
  python: 'SCORELINE_PYTHON',
  workers: 'WORKER_COUNT',
  entryScript: 'AZUREML_ENTRY_SCRIPT'
} as const
