import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Command } from './container.ts'

const PROGRAMS = path.join(import.meta.dirname, 'programs')
const PORT = 5011

export interface Case {
  readonly name: string
  /** Without `.py`. */
  readonly script: string
  readonly isOnnx: boolean
  /** The folder with its model. */
  readonly model: string
  /** The files of our image. */
  readonly image: string
}

export interface Places {
  /** The folders of the peers' packages. */
  readonly peers: string
  readonly work: string
  /** Processes that run the script. */
  readonly workers: number
}

export interface Contender {
  readonly name: string
  /** Of its packages; none of ours. */
  readonly folder: string
  readonly command: (given: Case, places: Places) => Promise<Command>
}

const ROWS = [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]
const BODY = JSON.stringify({ data: ROWS })

export const SCORELINE: Contender = {
  name: 'scoreline',
  folder: '',
  command: async ({ image, script, isOnnx, model }, { workers }) => ({
    program: ['/opt/scoreline/bin/node', '/opt/scoreline/runtime/server.js'],
    env: {
      SCORELINE_SERVICE_FILE: '/var/azureml-app/scoreline.json',
      AML_APP_ROOT: '/var/azureml-app',
      AZUREML_MODEL_DIR: '/model',
      SCORELINE_PORT: String(PORT),
      ...(isOnnx
        ? {}
        : {
            AZUREML_ENTRY_SCRIPT: `${script}.py`,
            WORKER_COUNT: String(workers),
            PYTHONPATH: '/opt/scoreline/env/lib/python3.11/site-packages'
          })
    },
    folders: {
      '/opt/scoreline': path.join(image, 'opt/scoreline'),
      '/var/azureml-app': path.join(image, 'var/azureml-app'),
      '/models': path.join(image, 'models'),
      '/model': model
    },
    cwd: '/var/azureml-app',
    port: PORT,
    route: '/score',
    body: BODY
  })
}

/** A server of Python's, with packages that pip laid out and compiled. */
const peer = (
  name: string,
  folder: string,
  program: (workers: number) => readonly string[],
  more: Partial<Pick<Command, 'route' | 'body' | 'env'>> = {}
): Contender => ({
  name,
  folder,
  command: async ({ script, model }, { peers, workers }) => ({
    program: program(workers),
    env: {
      PYTHONPATH: `/packages:/app${script === 'pandas_score' ? ':/pandas' : ''}`,
      WORKER_COUNT: String(workers),
      AZUREML_MODEL_DIR: '/model',
      SCRIPT: script,
      HOME: '/tmp',
      ...more.env
    },
    folders: {
      '/packages': path.join(peers, folder),
      '/pandas': path.join(peers, 'pandas'),
      '/app': PROGRAMS,
      '/model': model
    },
    cwd: '/app',
    port: PORT,
    route: more.route ?? '/score',
    body: more.body ?? BODY
  })
})

const OFFICIAL = peer('azureml-inference-server-http', 'official', () => [])

export const PEERS: readonly Contender[] = [
  {
    // No server at all: what the script's own imports take.
    name: 'Python alone',
    folder: 'bare',
    command: async (given, places) => ({
      ...(await OFFICIAL.command(given, places)),
      program: ['python3', '/app/bare_app.py', String(PORT)]
    })
  },
  {
    name: OFFICIAL.name,
    folder: OFFICIAL.folder,
    command: async (given, places) => ({
      ...(await OFFICIAL.command(given, places)),
      program: [
        ...['python3', '/packages/bin/azmlinfsrv', '--port', String(PORT)],
        ...['--entry_script', `/app/${given.script}.py`, '--model_dir', '/model']
      ]
    })
  },
  peer('FastAPI', 'fastapi', workers => [
    ...['python3', '-m', 'uvicorn', 'fastapi_app:app', '--port', String(PORT)],
    ...['--no-access-log', '--workers', String(workers)]
  ]),
  peer(
    'BentoML',
    'bentoml',
    () => ['python3', '-m', 'bentoml', 'serve', 'bentoml_service:Script', '--port', String(PORT)],
    { env: { BENTOML_HOME: '/tmp', BENTOML_DO_NOT_TRACK: 'True' } }
  ),
  {
    name: 'MLServer',
    folder: 'mlserver',
    command: async (given, places) => {
      const settings = path.join(places.work, 'mlserver')
      await mkdir(settings, { recursive: true })
      await writeFile(
        path.join(settings, 'settings.json'),
        JSON.stringify({
          http_port: PORT,
          parallel_workers: places.workers > 1 ? places.workers : 0,
          debug: false
        })
      )
      await writeFile(
        path.join(settings, 'model-settings.json'),
        JSON.stringify({ name: 'm', implementation: 'mlserver_model.Script' })
      )
      const rows = { name: 'x', datatype: 'FP64', shape: [1, 10], data: ROWS[0] }
      const { command } = peer(
        '',
        'mlserver',
        () => ['python3', '-m', 'mlserver.cli.main', 'start', '/s'],
        {
          route: '/v2/models/m/infer',
          body: JSON.stringify({ inputs: [rows] })
        }
      )
      const found = await command(given, places)
      return { ...found, folders: { ...found.folders, '/s': settings } }
    }
  }
]
