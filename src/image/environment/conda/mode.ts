export const CONDA_MODES = ['auto', 'always', 'never'] as const

/** When a conda program installs the conda part: where PyPI cannot give a package of it (`auto`), always or never. */
export type CondaMode = (typeof CONDA_MODES)[number]
