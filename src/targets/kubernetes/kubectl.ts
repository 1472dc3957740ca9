import type { Exec, ExecResult, Log } from '../../core/ports.ts'
import { documentIn, logLinesIn, objectsIn } from './cluster-answer.ts'
import { type ClusterApis, clusterApisIn } from './cluster-apis.ts'
import { type ClusterPlace, clusterPlaceIn } from './cluster-place.ts'
import { argumentsOf, type Connection } from './connection.ts'
import { at, type KubeObject } from './kube-object.ts'
import { kubectlError } from './kubectl-errors.ts'
import { FIELD_MANAGER } from './names.ts'
import { unseenIn } from './unseen.ts'

/** What of a cluster is used, by `kubectl`. Every call is one process. docs/adrs/0023-kubernetes-through-kubectl.md */
export interface Kubectl {
  /** Objects of some kinds, by labels. */
  list(
    kinds: readonly string[],
    selector: string,
    signal: AbortSignal
  ): Promise<readonly KubeObject[]>
  /**
   * The same, of kinds that need not be there too: those that are not, or that the sign-in may not list, are named.
   * @param maybe as `kubectl get` takes them
   */
  listSeen(
    kinds: readonly string[],
    maybe: readonly string[],
    selector: string,
    signal: AbortSignal
  ): Promise<{ readonly objects: readonly KubeObject[]; readonly unseen: readonly string[] }>
  /** Those of these that are there. @param names `lease/iris-deployment` */
  find(names: readonly string[], signal: AbortSignal): Promise<readonly KubeObject[]>
  /**
   * Server-side apply under our own name, with every field checked by the API server.
   * @param dryRun asks the API server for everything, and changes nothing
   * @param manager in place of our own name: for some fields of an object that is there
   */
  apply(
    objects: readonly KubeObject[],
    options: { readonly dryRun?: boolean; readonly manager?: string },
    signal: AbortSignal
  ): Promise<void>
  /** @returns whether it was not there before */
  create(object: KubeObject, signal: AbortSignal): Promise<boolean>
  /** With a `resourceVersion`: only while nobody else changed it. @returns whether that was so */
  replace(object: KubeObject, signal: AbortSignal): Promise<boolean>
  /** Waits until they are gone, pods too. */
  delete(names: readonly string[], signal: AbortSignal): Promise<void>
  deleteAll(kinds: readonly string[], selector: string, signal: AbortSignal): Promise<void>
  /** The last lines of each container. @param previous of the one that ended before */
  logs(
    what: readonly string[],
    lines: number,
    previous: boolean,
    signal: AbortSignal
  ): Promise<readonly string[]>
  /** @param fields `involvedObject.name=iris-7d…` */
  events(fields: string, signal: AbortSignal): Promise<readonly KubeObject[]>
  /** Of the whole cluster: takes a right that few have. */
  nodes(signal: AbortSignal): Promise<readonly KubeObject[]>
  versions(signal: AbortSignal): Promise<Versions>
  /** What the cluster has beside what every one has; asked once. */
  apis(signal: AbortSignal): Promise<ClusterApis>
  /** What the connection names, by the kubeconfig alone: nothing is asked of the cluster. */
  place(): Promise<ClusterPlace>
  /**
   * While `work` runs, a port of this machine leads to one of a Service or a pod. It is closed however `work` ends.
   * @param what `service/iris`, `pod/iris-7d…`
   */
  forward<T>(
    what: string,
    port: number,
    work: (address: string) => Promise<T>,
    signal: AbortSignal
  ): Promise<T>
}

/** Minor versions: 31 for v1.31.4. */
export interface Versions {
  readonly client: number
  readonly server: number
}

interface KubectlTools {
  readonly exec: Exec
  readonly env: Readonly<Record<string, string | undefined>>
  readonly log: Pick<Log, 'warning' | 'debug'>
  readonly readText: (file: string) => Promise<string>
  /** The program. */
  readonly command?: string | undefined
}

export const openKubectl = (
  connection: Connection,
  { exec, env, log, readText, command = 'kubectl' }: KubectlTools
): Kubectl => {
  const where = argumentsOf(connection)
  // An option of the connection keeps kubectl from taking the account of its pod.
  const patience = isInPod(env, connection) ? [] : PATIENCE
  const run = (
    args: readonly string[],
    signal: AbortSignal,
    input?: string
  ): Promise<ExecResult> => {
    log.debug(`kubectl ${args.join(' ')}`)
    return exec(command, [...where, ...args, ...patience], {
      env,
      signal,
      ...(input ? { input } : {})
    })
  }
  const succeed = async (
    args: readonly string[],
    signal: AbortSignal,
    input?: string
  ): Promise<string> => {
    const { exitCode, stdout, stderr } = await run(args, signal, input)
    if (exitCode !== 0) throw kubectlError(stderr || stdout, connection)
    for (const warning of warningsIn(stderr)) log.warning(warning)
    return stdout
  }
  const write = async (
    verb: 'create' | 'replace',
    refusal: RegExp,
    object: KubeObject,
    signal: AbortSignal
  ): Promise<boolean> => {
    const args = [verb, `--field-manager=${FIELD_MANAGER}`, '--validate=strict', '-o=name', '-f=-']
    const { exitCode, stderr } = await run(args, signal, JSON.stringify(object))
    if (exitCode === 0) return true
    if (refusal.test(stderr)) return false
    throw kubectlError(stderr, connection)
  }
  const view = async (): Promise<ClusterPlace> => {
    const args = ['config', 'view', '--minify', '-o=json']
    const { exitCode, stdout, stderr } = await run(args, new AbortController().signal)
    if (exitCode === 0) return clusterPlaceIn(stdout, connection.namespace)
    if (!isInPod(env, connection)) throw kubectlError(stderr || stdout, connection)
    const own = async () => (await readText(POD_NAMESPACE)).trim()
    return { server: undefined, namespace: connection.namespace ?? (await own()) }
  }
  let viewed: Promise<ClusterPlace> | undefined
  const place = (): Promise<ClusterPlace> => {
    viewed ??= view()
    return viewed
  }
  let apis: ClusterApis | undefined
  const askApis = async (signal: AbortSignal): Promise<ClusterApis> => {
    const found = clusterApisIn(await succeed(['api-versions'], signal))
    return found.kinds.has('ScaledObject')
      ? { ...found, namespace: (await place()).namespace }
      : found
  }
  const listSeen: Kubectl['listSeen'] = async (kinds, maybe, selector, signal) => {
    const args = ['get', [...kinds, ...maybe].join(','), `--selector=${selector}`, '-o=json']
    const { exitCode, stdout, stderr } = await run(args, signal)
    if (exitCode === 0) return { objects: objectsIn(stdout), unseen: [] }
    const { unseen, others } = unseenIn(stderr, maybe)
    if (unseen.length === 0 || others) throw kubectlError(stderr || stdout, connection)
    // What may not be listed is left out of the answer; what is not there leaves no answer.
    if (stdout.trim() !== '') return { objects: objectsIn(stdout), unseen }
    const rest = await listSeen(kinds, without(maybe, unseen), selector, signal)
    return { ...rest, unseen: [...unseen, ...rest.unseen] }
  }
  return {
    list: async (kinds, selector, signal) =>
      objectsIn(
        await succeed(['get', kinds.join(','), `--selector=${selector}`, '-o=json'], signal)
      ),
    listSeen,
    find: async (names, signal) =>
      objectsIn(await succeed(['get', ...names, '--ignore-not-found', '-o=json'], signal)),
    apply: async (objects, { dryRun = false, manager = FIELD_MANAGER }, signal) => {
      const list = { apiVersion: 'v1', kind: 'List', items: objects }
      await succeed(
        [
          ...['apply', '--server-side', `--field-manager=${manager}`, '--force-conflicts'],
          // Part of an object lacks what a whole one needs.
          `--validate=${manager === FIELD_MANAGER ? 'strict' : 'ignore'}`,
          ...['-o=name', ...(dryRun ? ['--dry-run=server'] : []), '-f=-']
        ],
        signal,
        JSON.stringify(list)
      )
    },
    create: (object, signal) => write('create', /\(AlreadyExists\)/, object, signal),
    replace: (object, signal) => write('replace', /\((Conflict|NotFound)\)/, object, signal),
    delete: async (names, signal) => {
      await succeed(['delete', ...names, ...DELETE], signal)
    },
    deleteAll: async (kinds, selector, signal) => {
      await succeed(['delete', kinds.join(','), `--selector=${selector}`, ...DELETE], signal)
    },
    logs: async (what, lines, previous, signal) => {
      const { exitCode, stdout, stderr } = await run(
        [
          // Of the container that an annotation of the pod names.
          ...['logs', ...what, `--tail=${lines}`],
          ...(previous ? ['--previous'] : [])
        ],
        signal
      )
      // A container that has not started has no log, and none is no failure.
      if (exitCode !== 0 && !/\((BadRequest|NotFound)\)/.test(stderr))
        throw kubectlError(stderr, connection)
      return logLinesIn(stdout)
    },
    events: async (fields, signal) =>
      objectsIn(await succeed(['get', 'events', `--field-selector=${fields}`, '-o=json'], signal)),
    nodes: async signal => objectsIn(await succeed(['get', 'nodes', '-o=json'], signal)),
    versions: async signal => versionsIn(await succeed(['version', '-o=json'], signal)),
    apis: async signal => {
      apis ??= await askApis(signal)
      return apis
    },
    place,
    forward: (what, port, work, signal) =>
      forwarding(
        options => exec(command, [...where, ...forwardTo(what, port)], { env, ...options }),
        work,
        stderr => kubectlError(stderr, connection),
        signal
      )
  }
}

/** https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/ */
const POD_NAMESPACE = '/var/run/secrets/kubernetes.io/serviceaccount/namespace'

/** Whether `kubectl` takes the account of the pod that it runs in: it has no kubeconfig, and is told of the cluster. */
const isInPod = (env: KubectlTools['env'], { kubeconfig, context }: Connection): boolean =>
  kubeconfig === undefined && context === undefined && !!env.KUBERNETES_SERVICE_HOST

/** Of one request: an API server that says nothing any more is an error. */
const PATIENCE = ['--request-timeout=60s']

/** Those who delete wait for pods that drain. */
const DELETE = ['--ignore-not-found', '--cascade=foreground', '--wait=true', '--timeout=300s']

const without = (all: readonly string[], some: readonly string[]): readonly string[] =>
  all.filter(it => !some.includes(it))

const forwardTo = (what: string, port: number): readonly string[] => [
  ...['port-forward', '--address=127.0.0.1', what, `:${port}`]
]

const versionsIn = (json: string): Versions => {
  const { clientVersion, serverVersion } = documentIn(json)
  const minor = (version: unknown): number => Number.parseInt(String(at(version, 'minor') ?? 0), 10)
  return { client: minor(clientVersion), server: minor(serverVersion) }
}

/** What the API server has to say beside its answer. That versions differ is said in our own words. */
const warningsIn = (stderr: string): readonly string[] =>
  stderr
    .split('\n')
    .filter(line => line.startsWith('Warning: '))
    .map(line => line.slice('Warning: '.length))

type Run = (options: {
  readonly signal: AbortSignal
  readonly onLine: (line: string) => void
}) => Promise<ExecResult>

const forwarding = async <T>(
  run: Run,
  work: (address: string) => Promise<T>,
  errorOf: (stderr: string) => Error,
  signal: AbortSignal
): Promise<T> => {
  const end = new AbortController()
  let ended: Promise<never> | undefined
  try {
    const address = await new Promise<string>((resolve, reject) => {
      const onLine = (line: string): void => {
        const [, opened] = /^Forwarding from (127\.0\.0\.1:\d+)/.exec(line) ?? []
        if (opened !== undefined) resolve(opened)
      }
      ended = run({ signal: AbortSignal.any([signal, end.signal]), onLine }).then(({ stderr }) => {
        throw errorOf(stderr)
      })
      ended.catch(reject)
    })
    return await work(address)
  } finally {
    end.abort()
    await ended?.catch(() => {})
  }
}
