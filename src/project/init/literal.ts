/** Text of others as a value of the project file, in which `${` would begin a reference. Pure. */
export const literal = (text: string): string => text.replaceAll('${', () => '$${')

/** Names of variables and secrets that values refer to: `vars.REGISTRY`. Pure. */
export const referencesIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<!\$)\$\{((?:vars|secrets)\.[A-Za-z_][A-Za-z0-9_]*)\}/g)].map(
    ([, name]) => name ?? ''
  )
