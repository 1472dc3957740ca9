import type { DescribedInput } from '../../../src/actions/inputs/described-inputs.ts'
import { commandHelp } from '../../../src/cli/command-help.ts'
import { commandNames, describedCommand } from '../../../src/cli/described-command.ts'
import { helpText } from '../../../src/cli/help-text.ts'

const input = (name: string, more: Partial<DescribedInput> = {}): DescribedInput => ({
  name,
  description: `About ${name}.`,
  required: false,
  secret: false,
  rare: false,
  flag: false,
  path: false,
  targets: [],
  ...more
})

const FACTS = {
  name: 'deploy',
  about: 'Deploys.',
  own: [
    input('image', { required: true }),
    input('auth', { flag: true, default: 'true' }),
    input('mode', { takes: { kind: 'one of', values: ['a', 'b'] }, default: 'a' }),
    ...Array.from({ length: 30 }, (_, i) => input(`azure-${i}`, { group: 'Azure' }))
  ],
  ofTargets: new Map([
    ['here', [input('port', { takes: { kind: 'number', least: 1, most: 65_535, whole: true } })]],
    ['there', [input('cpu'), input('memory')]]
  ]),
  common: [{ term: '-h, --help', text: 'Help.' }],
  all: false
}

const textOf = (more: Partial<Parameters<typeof commandHelp>[0]>, width = 80) =>
  helpText(commandHelp({ ...FACTS, target: 'here', ...more }), width)

describe('help', () => {
  it('keeps what it only names in two columns where a line is too long', () => {
    expect(textOf({}, 44)).toContain(`
  Target there  scoreline deploy --target
                there --help
  Azure         --azure-0, --azure-1,
                --azure-2, … (30)
`)
  })

  it.each([
    ['plan', false],
    ['up', true],
    ['smoke-test', true],
    ['list', false]
  ])('of %s offers to open a report where one is written: %s', async (name, offers) => {
    expect((await describedCommand(name)).output.includes('open')).toBe(offers)
  })

  it('shows common options and those of the target, and names the rest', () => {
    expect(textOf({})).toBe(`Usage: scoreline deploy --image <value> [options]

Deploys.

Common:
  --image <value>  About image. Required.
  --[no-]auth      About auth. Default: true.
  --mode <a|b>     About mode. Default: a.

Target here:
  --port <number>  About port.

Output:
  -h, --help       Help.

More options; all of them with: scoreline deploy --help-all
  Target there  scoreline deploy --target there --help
  Azure         --azure-0, --azure-1, --azure-2, … (30)
`)
  })

  it('shows the options of the target that is named', () => {
    const text = textOf({ target: 'there' })
    expect(text).toContain('Target there:\n  --cpu')
    expect(text).toContain('scoreline deploy --target here --help')
  })

  it('leaves nothing out where all is asked for', () => {
    const text = textOf({ all: true })
    expect(text).toContain('--azure-29')
    expect(text).toContain('--memory')
    expect(text).not.toContain('More options')
  })

  it('is as wide as the terminal', () => {
    const long = [input('x', { description: 'word '.repeat(100).trim() })]
    for (const width of [40, 60, 100])
      expect(
        Math.max(
          ...textOf({ own: long }, width)
            .split('\n')
            .map(line => line.length)
        )
      ).toBeLessThanOrEqual(width)
  })

  it.each(commandNames())('of %s names every option once', async name => {
    const command = await describedCommand(name)
    const page = commandHelp({ ...command, target: command.defaultTarget, common: [], all: true })
    const text = helpText(page, 80)
    for (const { name } of command.inputs)
      expect(text).toMatch(new RegExp(`^  --(?:\\[no-\\])?${name}(?: |$)`, 'm'))
    expect(text).not.toContain('Default: ..')
    const shown = commandHelp({ ...command, target: command.defaultTarget, common: [], all: false })
    expect(shown.groups.flatMap(({ rows }) => rows).length).toBeLessThanOrEqual(40)
  })
})
