/** `team.azurecr.io` of `team.azurecr.io/images/iris@sha256:…`. */
export const registryHostOf = (reference: string): string => reference.split('/')[0] ?? ''

/** `images/iris` of `team.azurecr.io/images/iris@sha256:…`; a port before it is the registry's. */
export const repositoryOf = (reference: string): string =>
  reference.slice(reference.indexOf('/') + 1).replace(/[:@].*$/, '')
