/** Small conda packages, and a program that installs them. */
import { spawnSync } from 'node:child_process'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** A Python with py-rattler: `pip install py-rattler`. */
export const RATTLER_PYTHON = process.env.SCORELINE_RATTLER_PYTHON

export interface CondaPackage {
  readonly name: string
  readonly version: string
  readonly build: string
  readonly subdir: 'noarch' | 'linux-64' | 'linux-aarch64'
  readonly noarch?: 'python' | 'generic'
  readonly depends?: readonly string[]
  /** `answer = beta:main` */
  readonly entryPoints?: readonly string[]
  readonly files: Readonly<Record<string, CondaFileContent>>
}

export type CondaFileContent =
  | { readonly link: string }
  | {
      readonly content: string | Buffer
      readonly executable?: boolean
      /** That the prefix stands in it, as builders of packages record it. */
      readonly fileMode?: 'text' | 'binary'
    }

/** What packages are built with, in place of the prefix they get: 255 letters, as conda-build makes it. */
export const PLACEHOLDER = `/home/builder/${'placehold_'.repeat(30)}`.slice(0, 255)

const PROGRAM = path.resolve('testkit/micromamba.py')

/** Makes a channel. @returns its address */
export const writeChannel = (folder: string, packages: readonly CondaPackage[]): string => {
  const input = packages.map(({ files, ...rest }) => ({
    ...rest,
    files: Object.fromEntries(
      Object.entries(files).map(([name, file]) => [
        name,
        'link' in file
          ? file
          : {
              base64: Buffer.from(file.content as string).toString('base64'),
              executable: file.executable ?? false,
              ...(file.fileMode ? { prefix: PLACEHOLDER, fileMode: file.fileMode } : {})
            }
      ])
    )
  }))
  const { status, stderr } = spawnSync(
    RATTLER_PYTHON ?? 'python3',
    [PROGRAM, 'build-channel', folder],
    { input: JSON.stringify(input) }
  )
  if (status !== 0) throw new Error(String(stderr))
  return `file://${folder}`
}

/** Puts the program into a folder for PATH. */
export const installMicromamba = async (folder: string, name = 'micromamba'): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, name)
  await writeFile(file, `#!/bin/sh\nexec "${RATTLER_PYTHON}" "${PROGRAM}" "$@"\n`)
  await chmod(file, 0o755)
}
