import type { SourcePlace } from '../../core/errors.ts'
import { UserError } from '../../core/errors.ts'
import type { Environment } from './environment.ts'
import type { PythonPlatform } from './platform.ts'
import { formatRequirement, normalizedName } from './requirement.ts'
import { withoutUsers } from './variables.ts'
import type { Wanted } from './wanted.ts'

/** What uv's refusal means for the user's files. Pure. */
export const explainUv = (
  stderr: string,
  environment: Environment,
  platform: PythonPlatform
): UserError => {
  const said = withoutWarnings(stderr).replace(/\s+/g, ' ').trim()
  const target = `Python ${environment.python} on ${platform}`
  const wheelless = namesIn(said, NO_WHEEL)
  if (wheelless.length > 0) {
    const wanted = askedFor(wheelless, environment)
    return new UserError(
      'WHEEL_MISSING',
      `${wheelless.join(', ')} ${wheelless.length > 1 ? 'have' : 'has'} no wheel for ${target}${placeOf(wanted)}.`,
      {
        at: wanted?.at,
        hint:
          'Choose a version that has one (older ones may need an older "python=" in the environment file), or build a wheel and name its file in the requirements.' +
          (wanted ? '' : ` uv said: ${short(said)}`)
      }
    )
  }
  const unknown = namesIn(said, UNKNOWN)
  if (unknown.length > 0) {
    const wanted = askedFor(unknown, environment)
    return new UserError(
      'PACKAGE_UNKNOWN',
      `The package index has no ${unknown.join(', ')}${placeOf(wanted)}.`,
      {
        at: wanted?.at,
        hint:
          wanted?.from === 'conda'
            ? 'Conda packages are taken from PyPI. Where it has another name for this one, list that under "pip:" instead; where it has none, write conda: always, with micromamba, mamba or conda on PATH.'
            : 'Check the spelling, whether the index that has it is configured, and its user and password: one that refuses them looks to uv as if it had no such package.'
      }
    )
  }
  const [, absent, condition] = ABSENT.exec(said) ?? []
  if (absent !== undefined && condition !== undefined) {
    const wanted = askedFor([normalizedName(absent)], environment)
    return new UserError(
      'PACKAGE_UNKNOWN',
      `The package index has no ${absent}${condition}${placeOf(wanted)}.`,
      {
        at: wanted?.at,
        hint: `Check the version, and whether the index that has it is configured. uv said: ${short(said)}`
      }
    )
  }
  const [, there, asked] = OTHERS.exec(said) ?? []
  const other = asked && askedFor([normalizedName(asked)], environment)
  if (there !== undefined && other)
    return new UserError(
      'PACKAGE_UNKNOWN',
      `The package index has no version that ${lineOf(other)} asks for; it has ${there.trim().replaceAll(' ', ' and ')}.`,
      {
        at: other.at,
        hint: 'Ask for a version that is there, or name an index that has it; versions are taken off PyPI now and then.'
      }
    )
  const broken = BROKEN.exec(said)?.[1]
  if (broken !== undefined)
    return new UserError('WHEEL_REFUSED', `The wheel ${broken} cannot be read.`, {
      hint: `Nothing of it was used. Pin another version of the package, or report it to its maintainers. uv said: ${short(said)}`
    })
  if (UNREACHABLE.test(said))
    return new UserError('PACKAGE_INDEX_UNREACHABLE', 'The package index did not answer uv.', {
      hint: `Check the network and pip's configuration ("pip config list"). uv said: ${short(said)}`
    })
  if (NO_PYTHON.test(said))
    return new UserError(
      'PYTHON_MISSING',
      'This machine has no Python, which uv needs to lock packages.',
      {
        hint: `Put actions/setup-python with \`python-version: "${environment.python}"\` before this step, or install Python.`
      }
    )
  const lines = linesIn(said, environment)
  return new UserError('ENVIRONMENT_UNSOLVABLE', `${unsolvable(lines, target)}${goneIn(said)}.`, {
    at: (lines[0] ?? environment.wanted[0])?.at,
    hint: `${wayOut(lines)}uv said: ${short(said)}`
  })
}

const wayOut = (lines: readonly Wanted[]): string =>
  lines.length === 0
    ? ''
    : lines.length === 1
      ? 'Ask for another version of it, or name an index that has what it needs. '
      : 'Change the version in one of these lines, or leave it out there. '

const unsolvable = (lines: readonly Wanted[], target: string): string => {
  const [first] = lines
  if (first === undefined)
    return `No set of packages for ${target} fits what the environment asks for`
  return lines.length === 1
    ? `What ${lineOf(first)} needs cannot be had for ${target}`
    : `These lines do not fit together for ${target}: ${lines.map(lineOf).join(', ')}`
}

/** A package of which the versions that are needed are not on the index, or not any more. */
const goneIn = (said: string): string => {
  const [, name, there, by, needed] = GONE.exec(said) ?? []
  return name === undefined
    ? ''
    : `. ${by?.replace(/[<>=!~].*/, '')} needs ${name}${needed?.replace(/,$/, '')}, and the package index only has ${name}${there}`
}

/** The package of which the index has no version that is asked for: `torch` of `torch==0.4.1`. Pure. */
export const absentIn = (stderr: string): string | undefined => {
  const name = ABSENT.exec(withoutWarnings(stderr).replace(/\s+/g, ' '))?.[1]
  return name === undefined ? undefined : normalizedName(name)
}

/** The packages that uv refuses for want of a wheel. Pure. */
export const wheellessIn = (stderr: string): readonly string[] =>
  namesIn(withoutWarnings(stderr).replace(/\s+/g, ' '), NO_WHEEL)

/** Lines that uv prints whether it finds an answer or not; what it refuses comes after them, and would be cut off. */
const withoutWarnings = (stderr: string): string =>
  stderr
    .split('\n')
    .filter(line => !line.startsWith('warning: '))
    .join('\n')

const NO_WHEEL = [
  /Wheels are required for ((?:`[^`]+`[, and]*)+)/g,
  /([\w.-]+?)(?:[=<>~!]=?\S*)? ha(?:s|ve) no wheels with a matching/g,
  /([\w.-]+?)(?:[=<>~!]=?\S*)? has no usable wheels/g,
  /all versions of ([\w.-]+) have no usable wheels/g
]
const UNKNOWN = [/([\w.-]+) was not found in the (?:package registry|provided package locations)/g]
const ABSENT =
  /there is no version of ([\w.-]+?)((?:===?|~=|!=|[<>]=?)[\w.*+!,<>=~-]+) and you require/
/** Only other versions are there than a line asks for. */
const OTHERS =
  /\bonly (?:the following versions of [\w.-]+ are available: )?((?:[\w.-]+[<>=!~]=?\S+ )+)(?:is available )?and you require ([\w.-]+?)(?:===?|~=|!=|[<>]=?)[\w.*+!,<>=~-]+/
const GONE =
  /\bonly ([\w.-]+?)((?:[<>=!~]=?)\S+) is available and (\S+) depends on \1((?:[<>=!~]=?)\S+)/
const BROKEN = /Failed to extract archive: ([^\s/]+\.whl)/
const NO_PYTHON = /No interpreter found/
const UNREACHABLE =
  /error sending request|Failed to fetch|Request failed|dns error|timed out|HTTP status (?:server error|client error \(40[13])|invalid peer certificate|tunnel|Could not connect/i

const namesIn = (said: string, patterns: readonly RegExp[]): readonly string[] => {
  const names = patterns.flatMap(pattern =>
    [...said.matchAll(pattern)].flatMap(([, found = '']) =>
      found
        .split(/[`, ]+|\band\b/)
        .map(name => name.trim())
        // A version in brackets behind a name is none.
        .filter(name => /^[\w.-]+$/.test(name) && !/^v?\d[\d.]*$/.test(name))
    )
  )
  return [...new Set(names.map(normalizedName))]
}

/** The lines of the files that a refusal names, with their versions where there are any. */
const linesIn = (said: string, { wanted }: Environment): readonly Wanted[] =>
  namedIn(said, wanted).slice(0, 6)

/** The lines whose packages a text of uv's names. Pure. */
export const namedIn = (said: string, wanted: readonly Wanted[]): readonly Wanted[] => {
  const words = new Set(
    (
      withoutWarnings(said)
        .toLowerCase()
        .match(/[a-z\d][\w.-]*/g) ?? []
    ).map(normalizedName)
  )
  return wanted.filter(({ name }) => words.has(normalizedName(name)))
}

const lineOf = (entry: Wanted): string =>
  `${withoutUsers(formatRequirement(entry))} (${entry.at.file}, line ${entry.at.line ?? 1})`

const askedFor = (names: readonly string[], { wanted }: Environment): Wanted | undefined =>
  wanted.find(({ name }) => names.includes(normalizedName(name)))

const placeOf = (wanted: { readonly at: SourcePlace } | undefined): string =>
  wanted ? ` (${wanted.at.file}, line ${wanted.at.line ?? 1})` : ''

const short = (said: string): string =>
  withoutUsers(said)
    .replace(/^error: No solution found when resolving dependencies:?\s*(cause:\s*)?/, '')
    .slice(0, 600)
