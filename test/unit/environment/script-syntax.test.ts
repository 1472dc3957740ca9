import { checkSyntax } from '../../../src/image/environment/script-syntax.ts'
import { describeWith } from '../../../testkit/available.ts'
import { testExec as exec } from '../../../testkit/test-exec.ts'

const tools = { exec, signal: new AbortController().signal }
const check = (text: string, python: string, env = process.env) =>
  checkSyntax({ file: 'score.py', source: 'src/score.py' }, text, python, env, tools)

const MATCH = 'def init(): pass\n\ndef run(data):\n    match data:\n        case 1: return 2\n'

describeWith('python3', 'the syntax of an entry script', () => {
  it('is that of the Python of its environment', async () => {
    await expect(check(MATCH, '3.8')).rejects.toMatchObject({
      code: 'ENTRY_SCRIPT_INVALID',
      at: { file: 'src/score.py', line: expect.any(Number) },
      hint: expect.stringMatching(/3\.10/)
    })
    await check(MATCH, '3.10')
  })

  it.each([
    ['def run(data) return 1', '3.8'],
    ['def run(data):\n\treturn 1\n        return 2', '3.8'],
    ['if (x := 1): pass', '3.7']
  ])('is told when it is wrong: %j with %s', async (text, python) => {
    await expect(check(text, python)).rejects.toMatchObject({ code: 'ENTRY_SCRIPT_INVALID' })
  })

  it('is not judged by a Python that is older than the wanted one, or by none', async () => {
    await check('def run(data) return 1', '3.99')
    await check('def run(data) return 1', '3.8', { ...process.env, SCORELINE_PYTHON: '/no/python' })
  })

  it('runs nothing of the script', async () => {
    await check('import sys; sys.exit(3); raise SystemExit; open("/tmp/scoreline-ran", "w")', '3.8')
  })
})
