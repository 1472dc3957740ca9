import { flag, list, oneOf, pairs, taking, text } from '../../core/inputs.ts'
import { nameOf } from '../../core/names.ts'
import {
  grouped,
  ofPath,
  optional,
  required,
  secret,
  several,
  withDefault
} from '../../core/parameters.ts'
import { BYTE_CODE } from '../../image/bytecode/mode.ts'
import { CONDA_MODES } from '../../image/environment/conda/mode.ts'
import { pythonVersion } from '../../image/environment/python-version.ts'
import { SOURCE_BUILDS } from '../../image/environment/tools.ts'
import { variableNames } from '../../image/environment/variables.ts'
import type { ImagePlatform } from '../../image/platform.ts'
import { newRegistryInputs } from '../opening/azure-registry.ts'
import { verdictInputs } from '../opening/model-verdicts.ts'
import { registryInputs } from '../opening/places.ts'
import { builderInputs } from './image-builders.ts'
import { MISMATCHES } from './misfits.ts'

const PLATFORMS = ['linux/amd64', 'linux/arm64'] as const
const platform = oneOf(PLATFORMS)
/** Each once, in the order given; none means this machine's. */
const platformList = taking<readonly ImagePlatform[]>(
  { kind: 'list', commas: true, of: PLATFORMS },
  (value, name) => [...new Set(list(value, name).map(entry => platform(entry, name)))]
)

/** What `build-image` takes. */
export const inputs = {
  name: required(
    nameOf('image'),
    'Name of the image: 3 to 32 lower-case letters, digits, "-" and ".".'
  ),
  models: several(
    list,
    'Registered models as name:version, one per line. A name alone means its newest version.'
  ),
  ...registryInputs,
  ...newRegistryInputs,
  ...verdictInputs,
  runtime: optional(
    oneOf(['onnx', 'python']),
    'onnx (models served without code) or python (with an entry script). Default: detected.'
  ),
  'entry-script': ofPath(
    optional(
      text,
      'Python file with init() and run(data); relative to source-directory if that is given.'
    ),
    (_, given) => !given['source-directory']
  ),
  'source-directory': ofPath(
    optional(text, 'Folder whose files are copied into the image with the entry script.')
  ),
  ...grouped('Python environment', {
    'version-mismatch': withDefault(
      oneOf(MISMATCHES),
      'refuse',
      'What to do when the environment has a version of a framework in which it calls the model unsafe, or in which the model does not load. refuse: stop, at the line to change. warn: go on, with a warning.'
    ),
    'environment-file': ofPath(
      optional(
        text,
        'conda environment.yml with the Python version and packages, or a conda lock file (@EXPLICIT).'
      )
    ),
    requirements: ofPath(
      optional(text, 'requirements.txt, or a lock file with hashes, instead of environment-file.')
    ),
    conda: withDefault(
      oneOf(CONDA_MODES),
      'auto',
      'When to install the conda packages of environment-file with micromamba, mamba or conda: auto (only if one of them is not on PyPI), always or never. See docs/environments.md.'
    ),
    'python-version': optional(
      pythonVersion,
      'Python version of the image, e.g. 3.8, instead of the one in environment-file. Default where nothing says it: the newest for which the pinned packages have wheels.'
    ),
    'source-builds': withDefault(
      oneOf(SOURCE_BUILDS),
      'auto',
      'What to do with a package without a wheel: auto builds it from its source distribution, never rejects it. See docs/environments.md.'
    ),
    'byte-code': withDefault(
      oneOf(BYTE_CODE),
      'imported',
      'Which modules are compiled into the image, so that a start does not compile them: imported (those that the entry script, its models and what they import take in), all or none. See docs/images.md.'
    ),
    slim: withDefault(
      flag,
      'false',
      'true leaves tests and static libraries of packages out of the image; the SBOM lists them. See docs/images.md.'
    ),
    'requirement-variables': several(
      variableNames,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: how requirements write variables.
      'Environment variables that requirements and conda channels may use as ${NAME}, one name per line, for example a token for a private package index. All others are rejected. See docs/environments.md.'
    )
  }),
  platforms: several(
    platformList,
    "Platforms of the image: linux/amd64, linux/arm64 or both (an image index). Default: this machine's."
  ),
  ...grouped('Build', builderInputs),
  ...grouped('Signature', {
    sign: withDefault(
      flag,
      'false',
      'true signs the provenance with the identity of the job (Sigstore, keyless). Needs permissions id-token: write and attestations: write. See docs/supply-chain.md.'
    ),
    'github-token': {
      ...secret(
        optional(
          text,
          'Token to store the signature as an attestation of the repository, if sign is true.'
        )
      ),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's.
      inWorkflow: '${{ github.token }}'
    }
  }),
  tags: several(pairs, 'Tags to find the image by: key=value, one per line.'),
  description: optional(text, 'One sentence about the image.')
}
