import { kubectlError } from '../../../src/targets/kubernetes/kubectl-errors.ts'

/** As `kubectl` 1.36 words them. */
it.each([
  [
    'Error from server (Forbidden): deployments.apps is forbidden: User "system:serviceaccount:ml:ci" cannot list resource "deployments" in API group "apps" in the namespace "ml"',
    'KUBERNETES_FORBIDDEN',
    /"system:serviceaccount:ml:ci" may not list deployments.apps in namespace "ml"/,
    /--clusterrole=edit --namespace=ml --serviceaccount=ml:ci/
  ],
  [
    'Error from server (Forbidden): nodes is forbidden: User "ci" cannot list resource "nodes" in API group "" at the cluster scope',
    'KUBERNETES_FORBIDDEN',
    /"ci" may not list nodes\./,
    /a role with list on nodes/
  ],
  [
    'Error from server (Forbidden): pods "bad" is forbidden: violates PodSecurity "restricted:latest": runAsNonRoot != true',
    'KUBERNETES_ADMISSION_REFUSED',
    /violates PodSecurity/,
    /rule/
  ],
  [
    'Error from server (Forbidden): services "iris" is forbidden: exceeded quota: few, requested: services=1, used: services=1, limited: services=1',
    'KUBERNETES_QUOTA_EXCEEDED',
    /limited: services=1/,
    /resourcequota/
  ],
  [
    'Error from server (NotFound): namespaces "nowhere" not found',
    'KUBERNETES_NAMESPACE_MISSING',
    /"nowhere" not found/,
    /kubectl create namespace/
  ],
  [
    'Warning: version difference\nError from server: failed to create typed patch object (t/diabetes; apps/v1, Kind=Deployment): .spec.replicaz: field not declared in schema',
    'KUBERNETES_REFUSED',
    /\.spec\.replicaz: field not declared in schema/,
    /explain/
  ],
  [
    'error: You must be logged in to the server (Unauthorized)',
    'KUBERNETES_UNAUTHORIZED',
    /logged in/,
    /kubeconfig/
  ],
  [
    'The connection to the server 127.0.0.1:1 was refused - did you specify the right host or port?',
    'KUBERNETES_UNREACHABLE',
    /127\.0\.0\.1:1 was refused/,
    /private cluster/
  ],
  ['error: context "none" does not exist', 'KUBERNETES_CONTEXT_UNKNOWN', /"none"/, /get-contexts/],
  ['', 'KUBERNETES_REFUSED', /kubectl said nothing/, /./]
])('%s', (stderr, code, message, hint) => {
  const error = kubectlError(stderr, {})
  expect(error).toMatchObject({ code })
  expect(error.message).toMatch(message)
  expect(error.hint).toMatch(hint)
})
