import { UserError } from '../../core/errors.ts'
import { short } from '../../core/words.ts'
import type { Connection } from './connection.ts'

/**
 * What `kubectl` says when it fails, as a sentence of ours with the next step. Pure.
 * The first error counts: those after it mostly follow from it.
 */
export const kubectlError = (stderr: string, connection: Connection): UserError => {
  const lines = stderr
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !/^(Warning: |[EWI]\d{4} )/.test(line))
  const first =
    lines.find(line => /^(error|Error|Unable|The connection)/.test(line)) ?? lines[0] ?? ''
  const text = short(first.replace(/^[Ee]rror( from server( \((\w+)\))?)?: /, ''), MOST_SAID)
  const found = CASES.find(({ pattern }) => pattern.test(first) || pattern.test(stderr))
  if (found === undefined)
    return new UserError(
      'KUBERNETES_REFUSED',
      `The cluster refused: ${text || 'kubectl said nothing'}`,
      {
        hint: 'It is what the API server said; kubectl explain shows what a field may hold.'
      }
    )
  const { code, message, hint } = found.error(text, connection)
  return new UserError(code, message, { hint })
}

/** Characters of what an API server says: an admission webhook may say anything. */
const MOST_SAID = 2000

interface Case {
  readonly pattern: RegExp
  readonly error: (
    text: string,
    connection: Connection
  ) => { readonly code: string; readonly message: string; readonly hint: string }
}

const CASES: readonly Case[] = [
  {
    pattern:
      /context .* does not exist|context was not found|no configuration has been provided|current-context is not set|current-context must exist|error loading config file|\.kube\/config|stat .*no such file/i,
    error: (text, { kubeconfig, context }) => ({
      code: 'KUBERNETES_CONTEXT_UNKNOWN',
      message: `kubectl does not know which cluster: ${text}`,
      hint: `Check ${kubeconfig === undefined ? 'the variable KUBECONFIG, or give kubeconfig' : 'kubeconfig'}${context === undefined ? '' : ' and context'}; kubectl config get-contexts lists what there is.`
    })
  },
  {
    pattern: /You must be logged in|Unauthorized|provide credentials|getting credentials/,
    error: text => ({
      code: 'KUBERNETES_UNAUTHORIZED',
      message: `The cluster does not accept the sign-in of the kubeconfig: ${text}`,
      hint: 'Its token or certificate may have ended. Get a new kubeconfig; what a plugin of it needs of the environment is named in SCORELINE_PROGRAM_VARIABLES.'
    })
  },
  {
    pattern:
      /Unable to connect to the server|The connection to the server .* was refused|i\/o timeout|no such host|connection refused|TLS handshake/,
    error: text => ({
      code: 'KUBERNETES_UNREACHABLE',
      message: `The API server cannot be reached: ${text}`,
      hint: 'Check the address in the kubeconfig. A private cluster needs a runner in its network.'
    })
  },
  {
    pattern: /exceeded quota/,
    error: text => ({
      code: 'KUBERNETES_QUOTA_EXCEEDED',
      message: `A quota of the namespace is used up: ${text}`,
      hint: 'Lower cpu, memory or replicas, delete what is not needed, or raise the quota: kubectl describe resourcequota.'
    })
  },
  {
    pattern:
      /violates PodSecurity|admission webhook|denied the request|denied request|ValidatingAdmissionPolicy/,
    error: text => ({
      code: 'KUBERNETES_ADMISSION_REFUSED',
      message: `A rule of the cluster refuses the service: ${text}`,
      hint: 'Those who run the cluster know the rule. Nothing was changed.'
    })
  },
  {
    pattern: /\(Forbidden\)/,
    error: text => forbidden(text)
  },
  {
    pattern: /\(NotFound\).*namespaces? "/,
    error: text => ({
      code: 'KUBERNETES_NAMESPACE_MISSING',
      message: `The namespace does not exist: ${text}`,
      hint: 'Create it with: kubectl create namespace <name>'
    })
  }
]

/** `deployments.apps is forbidden: User "ci" cannot list resource "deployments" in API group "apps" in the namespace "ml"` */
const RIGHT =
  /User "([^"]+)" cannot (\w+) resource "([^"]+)" in API group "([^"]*)"(?: in the namespace "([^"]+)")?/

const forbidden = (text: string) => {
  const [, user, verb, resource, group, namespace] = RIGHT.exec(text) ?? []
  if (user === undefined)
    return {
      code: 'KUBERNETES_FORBIDDEN',
      message: `The cluster does not allow it: ${text}`,
      hint: 'Ask those who run the cluster for the right.'
    }
  const full = group === '' ? resource : `${resource}.${group}`
  return {
    code: 'KUBERNETES_FORBIDDEN',
    message: `"${user}" may not ${verb} ${full}${namespace === undefined ? '' : ` in namespace "${namespace}"`}.`,
    hint:
      namespace === undefined
        ? `Give it a role with ${verb} on ${full}.`
        : `The ClusterRole "edit" has what a deployment needs: kubectl create rolebinding scoreline --clusterrole=edit --namespace=${namespace} ${subjectOf(user)}`
  }
}

/** `system:serviceaccount:ml:ci` is a service account. */
const subjectOf = (user: string): string => {
  const [, namespace, name] = /^system:serviceaccount:([^:]+):(.+)$/.exec(user) ?? []
  return namespace === undefined ? `--user='${user}'` : `--serviceaccount=${namespace}:${name}`
}
