import { UserError } from '../../../src/core/errors.ts'
import type { ImageConfig } from '../../../src/oci/manifest.ts'
import { checkCode } from '../../../src/targets/local/code.ts'

const image = (...Env: string[]): ImageConfig => ({ config: { Env } }) as unknown as ImageConfig
const problem = (config: ImageConfig, ...paths: string[]): string | undefined => {
  const files = paths.map(path => ({ source: `/here/${path}`, path }))
  try {
    checkCode(files, config, 'iris')
    return undefined
  } catch (error) {
    return error instanceof UserError ? error.message : String(error)
  }
}

describe('the code that a service is reloaded with', () => {
  const scripted = image('PATH=/bin', 'AZUREML_ENTRY_SCRIPT=src/score.py')

  it('holds the script that the image runs', () => {
    expect(problem(scripted, 'src/extra.py', 'src/score.py')).toBeUndefined()
  })

  it('is refused where the image would go on running its own', () => {
    expect(problem(scripted, 'score.py')).toBe(
      'Input "entry-script" does not name "src/score.py", the script that service "iris" runs.'
    )
  })

  it('is refused where no script runs', () => {
    expect(problem(image('PATH=/bin'), 'score.py')).toBe(
      'Input "entry-script" does not apply to service "iris": its image serves models without a script.'
    )
  })
})
