import { completionLines } from '../../../src/cli/completion.ts'
import { TARGETS } from '../../../src/targets/index.ts'

const wordsFor = async (...words: string[]): Promise<string[]> =>
  (await completionLines(words))
    .split('\n')
    .filter(line => line !== '')
    .map(line => line.split('\t')[0] ?? '')

describe('completion', () => {
  it('completes commands', async () => {
    expect(await wordsFor('de')).toEqual(['deploy-target', 'demo'])
    expect(await wordsFor('')).toContain('completion')
  })

  it('completes options of the command, without those that are there', async () => {
    expect(await wordsFor('register-model', '--pa')).toEqual(['--path'])
    expect(await wordsFor('register-model', '--path', 'a', '--pa')).toEqual([])
    expect(await wordsFor('logs', '--')).toContain('--json')
  })

  it('completes the options of the target that is named or meant', async () => {
    expect(await wordsFor('run', '--target', 'aci', '--cp')).toEqual(['--cpu'])
    expect(await wordsFor('run', '--cp')).toEqual([])
  })

  it.each([
    [['deploy-target', '--target', ''], Object.keys(TARGETS)],
    [
      ['deploy-target', '--target', '=', 'a'],
      ['aci', 'aks']
    ],
    [['deploy-target', '--target', '='], Object.keys(TARGETS)],
    [['build-image', '--runtime', 'p'], ['python']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish']
    ],
    [['register-model', '--path', ''], [':files']],
    [['register-model', '--name', ''], []],
    [['deploy-target', '--no-pl'], ['--no-plan']],
    [['nothing', ''], []],
    [['serve', '--model'], ['--model-dir']]
  ])('after %j offers %j', async (words, offered) => {
    expect(await wordsFor(...words)).toEqual(offered)
  })
})
