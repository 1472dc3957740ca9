import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { inspectPickle } from '../../../../src/models/pickle/inspect.ts'
import { mainWarning, needsOf } from '../../../../src/models/pickle/needs.ts'
import { describeWith } from '../../../../testkit/available.ts'
import { tempFolder } from '../../../../testkit/temp.ts'

const facts = (imports: readonly string[], protocol = 4) => ({
  format: 'pickle' as const,
  framework: undefined,
  frameworkVersion: undefined,
  protocol,
  imports,
  compression: undefined,
  broken: undefined
})

describe('what loading a pickle takes', () => {
  it.each([
    [
      ['numpy._core.multiarray._reconstruct', 'numpy.dtype'],
      4,
      { numpy: 2, modules: ['numpy', 'numpy._core.multiarray'] }
    ],
    [['numpy.core.multiarray._reconstruct'], 4, { numpy: 1, modules: ['numpy.core.multiarray'] }],
    [['numpy.dtype', 'numpy.corelike.x'], 4, { modules: ['numpy', 'numpy.corelike'] }],
    [
      ['__main__.Model', '__main__.helper.<locals>'],
      5,
      { protocol: 5, main: ['Model', 'helper.<locals>'] }
    ],
    [['main.Model'], 2, { modules: ['main'] }],
    [[`a\n.b`, `${'x'.repeat(300)}.y`], 2, undefined]
  ])('is told by its imports %j, protocol %s', (imports, protocol, needs) => {
    expect(needsOf(facts(imports, protocol))).toEqual(needs)
  })

  it('is said where only the training script could load it', () => {
    expect(mainWarning('m.pkl', { main: ['Model'] })).toEqual([expect.stringContaining('Model')])
    expect(mainWarning('m.pkl', { numpy: 2 })).toEqual([])
  })

  it.each(['forest.joblib', 'protocol-4.pkl', 'protocol-0.pkl'])('numpy 2, of %s', async name => {
    const found = await inspectPickle(path.join('test/fixtures/models', name))
    expect(found && needsOf(found)).toMatchObject({ numpy: 2 })
  })
})

describeWith('python3', 'a pickle of a class of the script that saved it', () => {
  it.each([0, 1, 2, 3, 4, 5])('is known in protocol %i', async protocol => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'm.pkl')
    execFileSync('python3', [
      '-c',
      `import pickle\nclass Model: pass\nm = Model(); m.w = [1.0] * 10\nopen(${JSON.stringify(file)}, 'wb').write(pickle.dumps(m, protocol=${protocol}))`
    ])
    const found = await inspectPickle(file)
    expect(found && needsOf(found)?.main).toEqual(['Model'])
  })
})
