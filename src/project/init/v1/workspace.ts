import type { Imported } from './imported.ts'
import { documentOf, type Rows, readRows, textIn } from './rows.ts'

const NO_WORKSPACE = {
  instead: 'There is no workspace: the registry holds models, images and what runs where.'
}

/**
 * `.cloud/.azure/workspace.json` of the archived action Azure/aml-workspace.
 * https://github.com/Azure/aml-workspace/blob/master/README.md#parameters-file
 */
export const workspaceRows: Rows = {
  name: NO_WORKSPACE,
  friendly_name: NO_WORKSPACE,
  create_workspace: NO_WORKSPACE,
  resource_group: { kept: 'settings: resource-group' },
  create_resource_group: {
    instead: 'Resource groups are not created: az group create makes one.'
  },
  location: { kept: 'settings: location, where the deployment has none' },
  container_registry: { kept: 'registry, of environments in Azure' },
  sku: NO_WORKSPACE,
  storage_account: NO_WORKSPACE,
  key_vault: {
    instead:
      'It kept secrets of the workspace. key-seed-vault of the target names a vault that holds the seed of the keys.'
  },
  app_insights: {
    instead:
      'Services send nothing to Application Insights: log-analytics-workspace-id gets their logs.'
  },
  cmk_key_vault: NO_WORKSPACE,
  resource_cmk_uri: NO_WORKSPACE,
  hbi_workspace: NO_WORKSPACE
}

/** `.azureml/config.json`, which `az ml folder attach` and `Workspace.write_config()` wrote. */
export const workspaceConfigRows: Rows = {
  subscription_id: { kept: 'azure: subscription-id' },
  resource_group: { kept: 'settings: resource-group' },
  workspace_name: NO_WORKSPACE
}

/** @param kind which of the two files. Pure. */
export const importWorkspace = (
  text: string,
  file: string,
  kind: 'workspace' | 'workspace-config'
): Imported => {
  const read = documentOf(text, file)
  if ('problem' in read) return { file, notKept: [read.problem] }
  const rows = kind === 'workspace' ? workspaceRows : workspaceConfigRows
  const { values, notKept } = readRows(scopeIn(read.document), file, rows)
  const [, registry] =
    /\/registries\/([A-Za-z0-9]{5,50})\/?$/i.exec(textIn(values.container_registry) ?? '') ?? []
  const subscription = textIn(values.subscription_id)
  return {
    file,
    resourceGroup: textIn(values.resource_group),
    registry: registry && `${registry.toLowerCase()}.azurecr.io`,
    subscription,
    location: textIn(values.location),
    notKept
  }
}

/** `az ml folder attach` wrote one resource id instead of three names. */
const scopeIn = (
  document: Readonly<Record<string, unknown>>
): Readonly<Record<string, unknown>> => {
  const { Id: _, Scope: scope, ...others } = document
  const [, subscription_id, resource_group, workspace_name] =
    /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/.*\/workspaces\/([^/]+)$/i.exec(
      textIn(scope) ?? ''
    ) ?? []
  return scope === undefined
    ? document
    : { ...others, subscription_id, resource_group, workspace_name }
}
