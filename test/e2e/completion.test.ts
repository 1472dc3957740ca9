/** What the real shells offer after Tab, by the scripts that `completion` prints. */
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { TARGETS } from '../../src/targets/index.ts'
import { describeWith } from '../../testkit/available.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { tempFolder } from '../../testkit/temp.ts'

describe('completion', () => {
  let bundle: string
  beforeAll(async () => {
    bundle = path.join(await bundledProject(), 'dist/index.js')
  })

  const run = async (program: string, args: readonly string[], cwd = '.'): Promise<string> =>
    (await promisify(execFile)(program, [...args], { cwd })).stdout

  const scriptIn = async (folder: string, shell: string): Promise<string> => {
    const file = path.join(folder, `scoreline.${shell}`)
    await writeFile(file, await run(process.execPath, [bundle, 'completion', shell]))
    return file
  }

  /** The candidates of bash for a line, as words: the last is the one that is completed. */
  const bash = async (folder: string, ...words: string[]): Promise<string[]> => {
    const script = await scriptIn(folder, 'bash')
    const ask = `source '${script}'; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _scoreline; printf '%s\\n' "\${COMPREPLY[@]}"`
    const found = await run('bash', ['-c', ask, 'bash', 'scoreline', ...words], folder)
    return found.split('\n').filter(word => word !== '')
  }

  describeWith('bash', 'bash', () => {
    it('offers commands, options, values and files', async () => {
      await using folder = await tempFolder()
      await writeFile(path.join(folder.path, 'model one.onnx'), '')
      expect(await bash(folder.path, 'de')).toEqual(['deploy-target', 'demo'])
      expect(await bash(folder.path, 'register-model', '--new')).toEqual(['--new-version'])
      expect(await bash(folder.path, 'deploy-target', '--target', '')).toEqual(Object.keys(TARGETS))
      expect(await bash(folder.path, 'deploy-target', '--target', '=', 'a')).toEqual(['aci', 'aks'])
      expect(await bash(folder.path, 'register-model', '--path', 'mod')).toEqual(['model one.onnx'])
    })
  })

  describeWith('fish', 'fish', () => {
    it('offers the same, with what they are about', async () => {
      await using folder = await tempFolder()
      const script = await scriptIn(folder.path, 'fish')
      const ask = (line: string) =>
        run('fish', ['--no-config', '-c', `source '${script}'; complete -C '${line}'`])
      expect(await ask('scoreline de')).toMatch(/^deploy-target\tRuns an image/m)
      expect(await ask('scoreline deploy-target --target ')).toMatch(/^aci/m)
    })
  })

  describeWith('zsh', 'zsh', () => {
    it('has a script that defines the completion', async () => {
      await using folder = await tempFolder()
      const script = await scriptIn(folder.path, 'zsh')
      // What a completion offers is only seen by who presses Tab: its ends are replaced.
      const ask = [
        'autoload -U compinit; compinit -u -D',
        `source '${script}'`,
        'print $_comps[scoreline]',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: how zsh writes it.
        '_describe() { print -l -- "${(@P)4}" }; _files() { print files }',
        'words=(scoreline deploy-target --target ""); CURRENT=4; _scoreline',
        'words=(scoreline register-model --path ""); CURRENT=4; _scoreline'
      ].join('\n')
      const lines = (await run('zsh', ['-f', '-c', ask])).split('\n')
      const targets = Object.keys(TARGETS).map(name => `${name}:`)
      expect(lines).toEqual(['_scoreline', ...targets, 'files', ''])
    })
  })
})
