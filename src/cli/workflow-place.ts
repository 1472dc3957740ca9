/** Where an input that is wrong was given: the line of the workflow's own file. */
import path from 'node:path'
import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair } from 'yaml'
import type { SourcePlace } from '../core/errors.ts'
import { readPlainText } from '../core/plain-file.ts'
import { yamlDocument } from '../core/yaml-document.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Bytes; GitHub itself takes no workflow of more. */
const MOST_WORKFLOW = 1024 * 1024

/**
 * Where the running workflow's file in the workspace gives this step its inputs: a function of an input's name and its
 * value as the step got it. It answers undefined where the file was not checked out, or where it is not clear which line it
 * is.
 * @param env the runner's variables: GITHUB_WORKFLOW_REF, GITHUB_JOB, GITHUB_WORKSPACE
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export const placesInWorkflow = async (
  env: Environment
): Promise<(input: string, value: string) => SourcePlace | undefined> => {
  const file = workflowFile(env.GITHUB_WORKFLOW_REF)
  const { GITHUB_JOB: job, GITHUB_WORKSPACE: workspace } = env
  if (file === undefined || !job || !workspace) return () => undefined
  const place = path.join(workspace, file)
  // It only makes an error easier to find: what stands in the way of that is no error of its own.
  const text = await readPlainText(place, { most: MOST_WORKFLOW }).catch(() => '')
  return (input, value) => {
    const line = lineOfInput(text, { job, input, value })
    return line === undefined ? undefined : { file: place, line }
  }
}

/** `.github/workflows/deploy.yml` of `owner/repository/.github/workflows/deploy.yml@refs/heads/main`. Pure. */
export const workflowFile = (reference = ''): string | undefined =>
  /^[^/@]+\/[^/@]+\/(\.github\/workflows\/[^/@]+\.ya?ml)@/.exec(reference)?.[1]

/**
 * The line at which the steps of a job give an input a value: where one step alone does with just this text, else where one
 * alone does with an expression, whose value is not known here. Pure.
 * @param text of the workflow
 * @returns counted from 1
 */
export const lineOfInput = (
  text: string,
  { job, input, value }: { readonly job: string; readonly input: string; readonly value: string }
): number | undefined => {
  const lines = new LineCounter()
  const document = yamlDocument(text, lines)
  const steps = document && child(child(child(document.contents, 'jobs'), job), 'steps')
  if (!isSeq(steps)) return undefined
  const given = steps.items.flatMap(step => {
    const pair = pairOf(child(step, 'with'), input)
    return isScalar(pair?.key) && isScalar(pair.value)
      ? [{ at: pair.key.range?.[0] ?? 0, text: String(pair.value.source ?? pair.value.value) }]
      : []
  })
  const [only, ...others] =
    [
      given.filter(each => each.text.trim() === value.trim()),
      given.filter(each => each.text.includes('${{'))
    ].find(found => found.length > 0) ?? []
  return only && others.length === 0 ? lines.linePos(only.at).line : undefined
}

const child = (node: unknown, key: string): Node | undefined =>
  pairOf(node, key)?.value as Node | undefined

/** GitHub reads names of inputs without regard to case; keys of a workflow are written as they are. */
const pairOf = (node: unknown, key: string): Pair<unknown, unknown> | undefined =>
  isMap(node)
    ? node.items.find(
        pair => isScalar(pair.key) && String(pair.key.value).toLowerCase() === key.toLowerCase()
      )
    : undefined
