import type { FileFinding } from './finding.ts'
import { sentence } from './gate.ts'

const HELP = 'https://github.com/scoreline/scoreline/blob/main/docs/model-scan.md'

/** What each rule is about, as code scanning lists it. */
const RULES: Readonly<{ [rule in FileFinding['rule']]: string }> = {
  'import-not-allowed': 'Imports something that no model of a known framework needs',
  'use-not-allowed': 'Uses an import in another way than models do',
  'call-of-result': 'Calls what another call gave',
  'call-of-unknown': 'Calls something that is not an import',
  'change-of-import': 'Changes a class or function',
  'change-of-unknown': 'Changes an object that could not be followed',
  'name-not-told': 'Imports something whose name could not be followed',
  'extension-registry': 'Asks the extension registry for an import',
  'persistent-id': 'Asks the program that loads it for an object',
  'out-of-band': 'Takes data from outside of the file',
  frame: 'Has a frame that does not end where its opcodes do',
  array: 'Holds an array that joblib does not write',
  memo: 'Uses a memo number that no program writes',
  'too-large': 'Has more than can be followed',
  'trailing-data': 'Goes on behind the end of the pickle',
  'nested-pickle': 'Holds pickles inside of pickles',
  broken: 'Is damaged or cut off',
  'not-opened': 'Is compressed in a way that is not opened',
  archive: 'Is an archive that programs read differently',
  code: 'Holds code that runs when the model is loaded or asked',
  header: 'Has a header that does not describe the file',
  onnx: 'Is not a whole ONNX model, or keeps weights where they do not belong'
}

/** GitHub shows so many results of a run, and so much of each message. */
const MOST_RESULTS = 5000
const LONGEST_MESSAGE = 1024

const shortened = (text: string): string =>
  text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE - 1)}…` : text

/**
 * Findings for GitHub's code scanning. Pure.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/, of which GitHub takes
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 * @param uriOf a file, relative to the repository
 */
export const sarifOf = (
  findings: readonly FileFinding[],
  version: string,
  uriOf: (file: string) => string
): object => {
  const rules = Object.keys(RULES) as FileFinding['rule'][]
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Scoreline',
            semanticVersion: version,
            informationUri: HELP,
            rules: rules.map(rule => ({
              id: rule,
              name: rule.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase()),
              shortDescription: { text: RULES[rule] },
              fullDescription: { text: RULES[rule] },
              helpUri: HELP,
              help: { text: `${RULES[rule]}. See ${HELP}.` },
              defaultConfiguration: { level: 'error' },
              properties: { tags: ['security'], precision: 'high', 'security-severity': '9.0' }
            }))
          }
        },
        results: findings.slice(0, MOST_RESULTS).map(finding => ({
          ruleId: finding.rule,
          ruleIndex: rules.indexOf(finding.rule),
          level: 'error',
          message: { text: shortened(sentence(finding)) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(finding.file) },
                // A binary file has no lines: code scanning shows it at its first.
                region: { startLine: 1 }
              }
            }
          ],
          partialFingerprints: {
            finding: [finding.rule, finding.file, finding.inside, finding.import].join('|')
          }
        }))
      }
    ]
  }
}
