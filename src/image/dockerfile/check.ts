import { UserError } from '../../core/errors.ts'

/** Instructions that would change what the image is, not what is in it. */
const NOT_YOURS = new Set(['FROM', 'ENTRYPOINT', 'CMD', 'MAINTAINER', 'ONBUILD'])
const INSTRUCTIONS = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' '
  )
)

/**
 * Reads the Dockerfile back with a parser of the format, before any engine sees it.
 * @throws UserError `EXTRA_STEPS_INVALID`
 */
export const checkDockerfile = async (
  text: string,
  extraSteps: string | undefined
): Promise<void> => {
  const { DockerfileParser } = await import('dockerfile-ast')
  if (extraSteps !== undefined) {
    if (/\\\s*$/.test(extraSteps)) throw invalid('they do not end where they should')
    const steps = DockerfileParser.parse(extraSteps).getInstructions()
    const foreign = steps.find(step => !INSTRUCTIONS.has(step.getKeyword()))
    if (foreign) throw invalid(`"${foreign.getInstruction()}" is not an instruction of Dockerfiles`)
    const refused = steps.find(step => NOT_YOURS.has(step.getKeyword()))
    if (refused) throw invalid(`${refused.getKeyword()} is not allowed there`)
  }
  const instructions = DockerfileParser.parse(text).getInstructions()
  const unknown = instructions.find(step => !INSTRUCTIONS.has(step.getKeyword()))
  const count = (keyword: string) =>
    instructions.filter(step => step.getKeyword() === keyword).length
  // A step that does not end (an open heredoc) swallows what comes after it.
  if (unknown !== undefined || count('FROM') !== 1 || count('ENTRYPOINT') !== 1)
    throw invalid('they do not end where they should')
  const ours = text.split('\n').filter(line => /^COPY \["app\//.test(line))
  const read = instructions.map(step => step.getTextContent().split('\n')[0])
  if (!ours.every(line => read.includes(line))) throw invalid('they do not end where they should')
}

const invalid = (problem: string): UserError =>
  new UserError(
    'EXTRA_STEPS_INVALID',
    `The input "extra-docker-steps" cannot be used: ${problem}.`,
    {
      hint: 'Write lines of a Dockerfile, such as RUN apt-get update && apt-get install -y libgomp1. docs/builders.md describes where they go.'
    }
  )
