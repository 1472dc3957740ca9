/**
 * The environment of every program that is run: named variables, never all of ours. A job's environment holds its
 * secrets (`SCORELINE_INPUTS`, tokens), and programs fill variables in where a file of a checkout names them.
 */

import { NO_TELEMETRY } from './no-telemetry.ts'

/** Names; `*` at the end stands for any rest. */
type Names = readonly string[]
type Variables = Readonly<Record<string, string | undefined>>

/** What any program may need: to find others, its files, its words, the network and whom to trust there. */
const COMMON: Names = [
  ...['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'TMPDIR', 'TMP', 'TEMP', 'TERM', 'TZ'],
  ...['LANG', 'LANGUAGE', 'LC_*', 'XDG_*', 'LD_LIBRARY_PATH', 'NO_COLOR'],
  ...['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'],
  ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'SSL_CLIENT_CERT', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'],
  ...['NODE_EXTRA_CA_CERTS', 'NETRC', 'SOURCE_DATE_EPOCH'],
  // What was switched off for this process.
  ...Object.keys(NO_TELEMETRY),
  // By it the runner finds what a cancelled job left running.
  'RUNNER_TRACKING_ID',
  ...['SystemRoot', 'SystemDrive', 'ComSpec', 'PATHEXT', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA']
]

/** Which interpreter `python3` is: virtual environments, pyenv, actions/setup-python. */
const PYTHON: Names = [
  ...['PYTHONHOME', 'PYTHONPATH', 'PYTHONUSERBASE', 'PYTHONNOUSERSITE', 'PYTHONUTF8'],
  ...['VIRTUAL_ENV', 'CONDA_PREFIX', 'PYENV_ROOT', 'PYENV_VERSION', 'pythonLocation']
]
const PACKAGES: Names = [...PYTHON, 'PIP_*', 'UV_*']
const CONDA: Names = [...PACKAGES, 'CONDA_*', 'MAMBA_*', 'RATTLER_AUTH_FILE']
/** Where a container engine is and keeps its files; not what a workflow calls `DOCKER_PASSWORD`. */
const ENGINE: Names = [
  ...['DOCKER_HOST', 'DOCKER_CONFIG', 'DOCKER_CONTEXT', 'DOCKER_CERT_PATH', 'DOCKER_TLS'],
  ...['DOCKER_TLS_VERIFY', 'DOCKER_API_VERSION', 'DOCKER_BUILDKIT', 'DOCKER_DEFAULT_PLATFORM'],
  ...['DOCKER_AUTH_CONFIG', 'DOCKER_CONTENT_TRUST', 'DOCKER_CONTENT_TRUST_SERVER'],
  ...['BUILDX_*', 'BUILDKIT_*', 'BUILDAH_*', 'CONTAINERS_*', 'CONTAINER_HOST', 'CONTAINER_SSHKEY'],
  ...['STORAGE_DRIVER', 'STORAGE_OPTS', 'REGISTRY_AUTH_FILE', 'SSH_AUTH_SOCK', '_CONTAINERS_*'],
  'DBUS_SESSION_BUS_ADDRESS'
]

/** Where a cluster is, and what the usual plugins of a kubeconfig sign in with: those of AKS, EKS and GKE. */
const CLUSTER: Names = [
  ...['KUBECONFIG', 'KUBERNETES_SERVICE_HOST', 'KUBERNETES_SERVICE_PORT', 'KUBECACHEDIR'],
  ...['AZURE_CLIENT_ID', 'AZURE_TENANT_ID', 'AZURE_FEDERATED_TOKEN_FILE', 'AZURE_AUTHORITY_HOST'],
  ...['AZURE_CONFIG_DIR', 'AAD_*', 'AWS_*', 'CLOUDSDK_*', 'GOOGLE_APPLICATION_CREDENTIALS'],
  'USE_GKE_GCLOUD_AUTH_PLUGIN'
]

/** By the program's name; the first that fits. */
const OWN: readonly (readonly [RegExp, Names])[] = [
  [/^(python|pip)[\d.]*$/, PACKAGES],
  [/^uv$/, PACKAGES],
  [/^(micromamba|mamba|conda)$/, CONDA],
  [/^(docker|podman|buildah)$/, ENGINE],
  [/^kubectl$/, CLUSTER],
  [/^npm$/, ['npm_config_*', 'NPM_CONFIG_*', 'NODE_AUTH_TOKEN', 'NPM_TOKEN']],
  [/^git$/, ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_CONFIG_*', 'GIT_CEILING_DIRECTORIES']],
  [/^az$/, ['AZURE_CONFIG_DIR', 'AZURE_EXTENSION_DIR', ...PYTHON]],
  // Where the desktop of the person is, and which browser they want.
  [
    /^xdg-open$/,
    ['DISPLAY', 'WAYLAND_DISPLAY', 'XAUTHORITY', 'BROWSER', 'DBUS_SESSION_BUS_ADDRESS', 'DESKTOP_*']
  ],
  [/^docker-credential-ecr-login$/, ['AWS_*']],
  [/^docker-credential-(gcloud|gcr)$/, ['CLOUDSDK_*', 'GOOGLE_APPLICATION_CREDENTIALS', ...PYTHON]],
  [/^docker-credential-acr-/, ['AZURE_CLIENT_ID', 'AZURE_TENANT_ID', 'AZURE_FEDERATED_TOKEN_FILE']],
  [/^docker-credential-pass$/, ['PASSWORD_STORE_*', 'GNUPGHOME', 'GPG_TTY']],
  [/^docker-credential-/, ['DOCKER_CONFIG', 'DBUS_SESSION_BUS_ADDRESS', 'DISPLAY']]
]

/** What no list stands for, whatever its pattern: a token for publishing packages is of no use in reading them. */
const NEVER = /^(UV_PUBLISH_|CONDA_UPLOAD)/

/** Set for every run of a program: it neither looks for a newer version of itself nor says home that it was used. */
const QUIET: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
  [/^(python|pip)[\d.]*$/, { PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_NO_INPUT: '1' }],
  [
    /^(micromamba|mamba|conda)$/,
    {
      ANACONDA_ANON_USAGE: 'false',
      CONDA_AUTO_UPDATE_CONDA: 'false',
      CONDA_NOTIFY_OUTDATED_CONDA: 'false',
      CONDA_NUMBER_CHANNEL_NOTICES: '0',
      CONDA_PLUGINS_ANACONDA_TELEMETRY: 'false',
      CONDA_REPORT_ERRORS: 'false',
      PIP_DISABLE_PIP_VERSION_CHECK: '1'
    }
  ],
  [
    /^npm$/,
    { npm_config_audit: 'false', npm_config_fund: 'false', npm_config_update_notifier: 'false' }
  ],
  // A commit that a partial clone lacks is not fetched, and nobody is asked for a password.
  [/^git$/, { GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' }],
  [/^az$/, { AZURE_CORE_COLLECT_TELEMETRY: 'false', AZURE_CORE_SURVEY_MESSAGE: 'false' }],
  // Preferences of a person would change what a command means.
  [/^kubectl$/, { KUBECTL_KUBERC: 'false', KUBERC: 'off' }],
  [/^docker$/, { DOCKER_CLI_HINTS: 'false' }]
]

/**
 * The variables a program gets. Pure.
 * @param program its name or path
 * @param env what is chosen from; `SCORELINE_PROGRAM_VARIABLES` in it lists more, as `program:NAME`
 * @param allowed names that the user listed to be passed on; `*` at the end stands for any rest
 */
export const childEnvironment = (
  program: string,
  env: Variables,
  allowed: Names = []
): Readonly<Record<string, string>> => {
  const name = nameOf(program)
  const usual = [...COMMON, ...(OWN.find(([pattern]) => pattern.test(name))?.[1] ?? [])]
  const told = [...allowed, ...toldFor(name, env.SCORELINE_PROGRAM_VARIABLES)]
  const chosen = Object.entries(env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      (namesOne(told, entry[0]) || (namesOne(usual, entry[0]) && !NEVER.test(entry[0])))
  )
  const quiet = QUIET.find(([pattern]) => pattern.test(name))?.[1] ?? {}
  return { ...quiet, ...Object.fromEntries(chosen) }
}

/** Variables of the runner and of ours that hold secrets of the whole job. */
const OF_THE_JOB: Names = [
  ...['SCORELINE_INPUTS', 'GITHUB_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
  'ACTIONS_RUNTIME_TOKEN'
]

/** Whether a name, or a pattern with `*` at its end, stands for a variable that holds secrets of the whole job. Pure. */
export const namesJobSecret = (name: string): boolean =>
  /^(?:INPUT|ACTIONS)_/.test(name) || OF_THE_JOB.some(secret => namesOne([name], secret))

/** Whether a variable is one of these names. Pure. */
export const namesOne = (names: Names, variable: string): boolean =>
  names.some(name =>
    name.endsWith('*') && name.length > 1
      ? variable.startsWith(name.slice(0, -1))
      : variable === name
  )

const nameOf = (program: string): string =>
  (program.split(/[\\/]/).at(-1) ?? '').replace(/\.(exe|cmd|bat)$/i, '')

/** `docker:AWS_*, docker-credential-mine:MY_TOKEN`. */
const toldFor = (program: string, listed = ''): Names =>
  listed
    .split(/[\s,]+/)
    .filter(entry => entry.startsWith(`${program}:`))
    .map(entry => entry.slice(program.length + 1))
    .filter(entry => entry !== '' && entry !== '*')
