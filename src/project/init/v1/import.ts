import type { V1File } from '../facts.ts'
import { importCompute } from './compute.ts'
import { importDeploy } from './deploy.ts'
import { importDeployment } from './deployment-config.ts'
import type { Imported } from './imported.ts'
import { importInference } from './inference-config.ts'
import { importRegisterModel } from './register-model.ts'
import type { Kinds } from './target-kinds.ts'
import { importWorkspace } from './workspace.ts'

/** What the files of Azure ML v1 say, one by one, in their order. Pure. */
export const importV1 = (files: readonly V1File[], kinds: Kinds): readonly Imported[] => {
  const model = files.find(({ kind }) => kind === 'registermodel')
  // What a model needs counts where the deployment does not say.
  const resources = model ? importRegisterModel(model.text, model.path).resources : {}
  return files.map(file => importOne(file, kinds, resources))
}

/** https://github.com/Azure/aml-run */
const NO_RUNS =
  'It is about training, which stays as it is: train in a step or job before, and leave the model where model: path is.'

const importOne = (
  { text, path, kind }: V1File,
  kinds: Kinds,
  resources: Readonly<Record<string, string>>
): Imported => {
  switch (kind) {
    case 'inference':
      return importInference(text, path)
    case 'deployment':
      return importDeployment(text, path, kinds)
    case 'registermodel':
      return importRegisterModel(text, path)
    case 'deploy':
      return importDeploy(text, path, kinds, resources)
    case 'run':
      return { file: path, notKept: [{ file: path, why: NO_RUNS }] }
    case 'compute':
      return importCompute(text, path)
    case 'workspace':
    case 'workspace-config':
      return importWorkspace(text, path, kind)
  }
}
