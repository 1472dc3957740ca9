import { remoteIn } from '../../../../src/project/init/repository.ts'
import { v1KindOf } from '../../../../src/project/init/v1-files.ts'

const origin = (url: string) => `[core]\n\tbare = false\n[remote "origin"]\n\turl = ${url}\n`

it.each([
  ['https://github.com/Acme/Models.git', 'github.com/Acme/Models'],
  ['https://github.com/acme/models', 'github.com/acme/models'],
  ['https://x-access-token:ghs_abc@github.com/acme/models.git', 'github.com/acme/models'],
  ['git@github.com:acme/models.git', 'github.com/acme/models'],
  ['ssh://git@GitHub.com:22/acme/models.git', 'github.com/acme/models'],
  ['https://git.example.com/acme/sub.models/', 'git.example.com/acme/sub.models'],
  ['/srv/git/models.git', undefined],
  ['file:///srv/git/models.git', undefined],
  ['https://github.com/acme/mo dels', undefined]
])('the remote %s', (url, expected) => {
  const remote = remoteIn(origin(url))
  expect(remote && `${remote.host}/${remote.owner}/${remote.name}`).toBe(expected)
})

it('origin comes before other remotes, and nothing of other sections counts', () => {
  const config = `[remote "fork"]\n\turl = https://github.com/me/fork\n${origin('https://github.com/a/b')}[submodule "x"]\n\turl = https://github.com/c/d\n`
  expect(remoteIn(config)).toEqual({ host: 'github.com', owner: 'a', name: 'b' })
  expect(remoteIn('[submodule "x"]\n\turl = https://github.com/c/d\n')).toBeUndefined()
  expect(remoteIn('')).toBeUndefined()
})

it.each([
  ['inferenceconfig.json', '{"entryScript": "score.py"}', 'inference'],
  ['deploy/inference_config.yml', 'entryScript: score.py', 'inference'],
  ['inferenceconfig.json', '{"name": 1}', undefined],
  ['deploymentconfig.json', '{"computeType": "ACI"}', 'deployment'],
  ['ml/deployment_config_aks.yml', 'computeType: AKS', 'deployment'],
  ['deployment.json', '{"kind": "Deployment"}', undefined],
  ['.cloud/.azure/deploy.json', '{}', 'deploy'],
  ['.cloud/.azure/aks_deploy.json', '{}', 'deploy'],
  ['.cloud/.azure/registermodel.json', '{}', 'registermodel'],
  ['.ml/.azure/workspace.json', '{}', 'workspace'],
  ['.cloud/.azure/compute.json', '{}', 'compute'],
  ['.cloud/.azure/test/test_deploy.json', '{}', undefined],
  ['deploy.json', '{}', undefined],
  ['.azureml/config.json', '{"workspace_name": "w"}', 'workspace-config'],
  ['config.json', '{"subscription_id": "s", "workspace_name": "w"}', 'workspace-config'],
  ['config.json', '{"port": 1}', undefined]
])('%s with %s', (file, text, kind) => {
  expect(v1KindOf(file, text)).toBe(kind)
})
