/** What a step writes into the runner's log, where each line may be a command. */
import { runnerHost } from '../../../src/cli/runner-host.ts'
import { commandsIn } from '../../../testkit/runner-commands.ts'

const SECRET = 'hunter22-and-more'
/** What an answer, a sample's name, a container's log, an engine, uv or a registry may say. */
const FOREIGN = [
  '::stop-commands::t',
  'one\n \t::set-output name=uri::http://evil.test',
  'one\r::add-mask::e',
  'a ##[set-output name=uri]http://evil.test',
  '\u001b[31m::warning::x\u001b[0m \u001b]0;title\u0007 \u009b2J',
  `as base64: ${Buffer.from(`x${SECRET}`).toString('base64')}, as it is: ${SECRET}`
]

describe('the log of a step', () => {
  const { write } = process.stdout
  afterEach(() => {
    process.stdout.write = write
  })

  /** The lines that the host writes, the toolkit's masks left out. */
  const written = async (work: (host: ReturnType<typeof runnerHost>) => unknown) => {
    const printed: string[] = []
    process.stdout.write = text => printed.push(String(text)) > 0
    try {
      const host = runnerHost('/nowhere', {}, new AbortController().signal)
      host.log.secret(SECRET)
      printed.length = 0
      await work(host)
    } finally {
      process.stdout.write = write
    }
    return printed.join('')
  }

  it.each<[string, (host: ReturnType<typeof runnerHost>, text: string) => unknown, string[]]>([
    ['a line', ({ log }, text) => log.info(text), []],
    ['a line for those who look closer', ({ log }, text) => log.debug(text), ['debug']],
    ['progress', ({ log }, text) => log.progress(text, 1, 2), []],
    ['a warning', ({ log }, text) => log.warning(text), ['warning']],
    [
      'the place of a warning',
      ({ log }, text) => log.warning('w', { file: text, line: 1 }),
      ['warning']
    ],
    ['a heading', ({ phase }, text) => phase(text, async () => {}), ['group', 'endgroup']],
    ['an error', ({ fail }, text) => fail(text, []), ['error']],
    ['advice', ({ fail }, text) => fail('e', [text]), ['error']],
    ['the place of an error', ({ fail }, text) => fail('e', [], { file: text }), ['error']]
  ])('has no command of others in %s, and no secret', async (_, say, ours) => {
    for (const text of FOREIGN) {
      const shown = await written(host => say(host, text))
      const names = commandsIn(shown).map(command => command.split(' ')[0] ?? '')
      expect([text, names]).toEqual([text, names.length === 0 ? [] : ours])
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(shown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
      expect(shown).not.toContain(SECRET)
      expect(shown).not.toContain(Buffer.from(SECRET).toString('base64').slice(4, -4))
    }
  })
})
