import { ABOUT, COMMANDS, TERMINAL_COMMANDS } from '../actions/commands.ts'
import { documentation } from './documentation.ts'
import type { HelpPage } from './help-text.ts'

const ABOUT_ALL: Readonly<Record<string, string>> = ABOUT

/** The help of the program itself: its commands. Pure. */
export const topHelp = (): HelpPage => {
  const steps = Object.keys(COMMANDS)
  const others = Object.keys(TERMINAL_COMMANDS)
  const rest = Object.keys(ABOUT_ALL).filter(
    name => !steps.includes(name) && !others.includes(name)
  )
  const rows = (names: readonly string[]) =>
    names.map(name => ({ term: name, text: ABOUT_ALL[name] ?? '' }))
  return {
    usage: '<command> [options]',
    about: 'Puts a trained model behind a tested scoring endpoint.',
    groups: [
      { heading: 'Steps, as in a workflow', rows: rows(steps) },
      { heading: 'On a terminal', rows: rows([...others, ...rest]) },
      {
        heading: 'Options',
        rows: [
          { term: '-h, --help', text: 'Prints this page; after a command, its options.' },
          { term: '-V, --version', text: 'Prints the version.' }
        ]
      }
    ],
    more: [`Exit codes, output and completion: ${documentation('command-line.md')}`]
  }
}
