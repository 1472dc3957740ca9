import type { Environment } from '../../../src/image/environment/environment.ts'
import { linesOf } from '../../../src/image/environment/logical-lines.ts'
import { explainPip } from '../../../src/image/environment/pip.ts'
import { parseRequirementLines } from '../../../src/image/environment/requirements-file.ts'
import { explainUv } from '../../../src/image/environment/uv-errors.ts'

describe("uv's refusal", () => {
  const environment: Environment = {
    python: '3.11',
    ...parseRequirementLines(linesOf('numpy\npyspark==3.5.0\nmy.pkg', 'requirements.txt')),
    constraints: [],
    notes: []
  }
  const explain = (said: string) => explainUv(said, environment, 'linux/amd64')

  it('for want of a wheel names the package, and where it was asked for', () => {
    expect(
      explain(
        'error: No solution found when resolving dependencies\n  cause: Because pyspark==3.5.0 has no usable wheels and you require pyspark==3.5.0, we can conclude that your requirements are unsatisfiable.\n\nhint: Wheels are required for `pyspark` because building from source is disabled for all packages (i.e., with `--no-build`)'
      )
    ).toMatchObject({
      code: 'WHEEL_MISSING',
      message: 'pyspark has no wheel for Python 3.11 on linux/amd64 (requirements.txt, line 2).',
      at: { file: 'requirements.txt', line: 2 }
    })
  })

  it('for wheels of other Pythons names the package', () => {
    expect(
      explain(
        '  × No solution found when resolving dependencies:\n  ╰─▶ Because scikit-learn==0.24.1 has no wheels with a matching Python ABI tag (e.g., `cp311`) and you require scikit-learn==0.24.1, we can conclude that your requirements are unsatisfiable.'
      )
    ).toMatchObject({
      code: 'WHEEL_MISSING',
      message: 'scikit-learn has no wheel for Python 3.11 on linux/amd64.'
    })
  })

  it('for wheels of other Pythons names the package, and no version of it', () => {
    expect(
      explain(
        'Because all of: torchvision>=0.8.2,<=0.10.1 torchvision>=0.11.1,<=0.14.1 have no wheels with a matching Python ABI tag (e.g., `cp311`) and numpy (v1.17.3) has no wheels with a matching Python ABI tag'
      ).message
    ).toBe('torchvision has no wheel for Python 3.11 on linux/amd64.')
  })

  it('for want of any Python says so', () => {
    expect(
      explain(
        'error: No interpreter found for Python 3.11 in virtual environments, managed installations, or search path'
      )
    ).toMatchObject({
      code: 'PYTHON_MISSING',
      hint: expect.stringContaining('`python-version: "3.11"`')
    })
  })

  it('for an unknown name tells it', () => {
    expect(
      explain(
        'error: No solution found\n  cause: Because my-pkg was not found in the package registry and you require my-pkg, we can conclude'
      )
    ).toMatchObject({
      code: 'PACKAGE_UNKNOWN',
      message: 'The package index has no my-pkg (requirements.txt, line 3).'
    })
  })

  it.each([
    [
      'Because only pyspark>=3.6.0 is available and you require pyspark>=3.5.0,<3.6.dev0, we can conclude',
      'pyspark>=3.6.0'
    ],
    [
      'Because only the following versions of pyspark are available: pyspark<3.4.dev0 pyspark>3.6 and you require pyspark==3.5.0, we can conclude',
      'pyspark<3.4.dev0 and pyspark>3.6'
    ]
  ])('for versions that are not there (any more) says which are', (said, there) => {
    expect(explain(said)).toMatchObject({
      code: 'PACKAGE_UNKNOWN',
      message: `The package index has no version that pyspark==3.5.0 (requirements.txt, line 2) asks for; it has ${there}.`
    })
  })

  it.each([
    'error: Request failed after 3 retries\n cause: Failed to fetch: `https://index.test/simple/six/`',
    'error: Failed to fetch: `https://index.test/simple/six/`\n  Caused by: HTTP status client error (401 Unauthorized)'
  ])('for an index that does not answer says so: %s', said => {
    expect(explain(said)).toMatchObject({ code: 'PACKAGE_INDEX_UNREACHABLE' })
  })

  it('for a damaged wheel names the file', () => {
    expect(
      explain(
        'error: Failed to download `alpha==1.0`\n  cause: Failed to extract archive: alpha-1.0-py3-none-any.whl\n  cause: Invalid zip file structure\n  cause: ZIP structure was truncated'
      )
    ).toMatchObject({
      code: 'WHEEL_REFUSED',
      message: 'The wheel alpha-1.0-py3-none-any.whl cannot be read.'
    })
  })

  it('begins with why, not with what uv warns of on the way', () => {
    const { code, message, hint } = explain(
      'warning: Requirements file `constraints.txt` does not contain any dependencies\nwarning: The requested Python version 3.11.11 is not available; 3.11.7 will be used to build dependencies instead.\nerror: No solution found when resolving dependencies\n  cause: Because there is no version of numpy==99 and you require numpy==99'
    )
    expect([code, message]).toEqual([
      'PACKAGE_UNKNOWN',
      'The package index has no numpy==99 (requirements.txt, line 1).'
    ])
    expect(hint).toMatch(/ uv said: Because there is no version of numpy==99/)
  })

  it('for what the index does not have any more names the line, and what is gone', () => {
    expect(
      explain(
        'error: No solution found when resolving dependencies\n  cause: Because only old-thing>=1.19.1 is available and between>=2.20.0,<=2.20.1 depends on old-thing>=1.18.0.dev0,<1.19.0a0, we can conclude that between cannot be used. And because pyspark==3.5.0 depends on between'
      )
    ).toMatchObject({
      code: 'ENVIRONMENT_UNSOLVABLE',
      message:
        'What pyspark==3.5.0 (requirements.txt, line 2) needs cannot be had for Python 3.11 on linux/amd64. between needs old-thing>=1.18.0.dev0,<1.19.0a0, and the package index only has old-thing>=1.19.1.',
      hint: expect.stringMatching(/^Ask for another version of it/)
    })
  })

  it('for packages that contradict each other repeats why', () => {
    expect(
      explain(
        'error: No solution found when resolving dependencies\n  cause: Because scipy==1.17.1 depends on numpy>=1.26.4 and you require numpy==1.20, we can conclude'
      )
    ).toMatchObject({
      code: 'ENVIRONMENT_UNSOLVABLE',
      hint: expect.stringContaining('scipy==1.17.1 depends on numpy>=1.26.4')
    })
  })
})

describe("pip's last words", () => {
  it.each([
    ['/usr/bin/python3: No module named pip', 'PIP_MISSING'],
    [
      'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE. If you have updated …\n    idna==3.7 from https://x:\n        Expected sha256 aa\n             Got        bb',
      'WHEEL_CORRUPT'
    ],
    [
      'ERROR: Could not find a version that satisfies the requirement idna==9 (from versions: 2.0, 3.0)\nERROR: No matching distribution found for idna==9',
      'WHEEL_MISSING'
    ],
    [
      "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError: [Errno 111] Connection refused'\nERROR: Could not find a version that satisfies the requirement six (from versions: none)\nERROR: No matching distribution found for six",
      'PACKAGE_INDEX_UNREACHABLE'
    ],
    ['ERROR: something nobody has seen', 'PIP_FAILED']
  ])('%s mean %s', (said, code) => {
    expect(explainPip(said)).toMatchObject({ code })
  })

  it('mean nothing more when pip is too old', () => {
    expect(
      explainPip('ERROR: No matching distribution found for numpy', 'pip 20.0.2 from /x')
    ).toMatchObject({ code: 'PIP_TOO_OLD' })
    expect(explainPip('ERROR: x', 'pip 23.2.1 from /x')).toMatchObject({ code: 'PIP_FAILED' })
  })

  it('name the package whose bytes are others', () => {
    expect(
      explainPip(
        'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES …\n    idna==3.7 from x:\n        Expected sha256 aa\n'
      ).message
    ).toBe('The package idna that the index brought has other bytes than the lock says.')
  })
})
