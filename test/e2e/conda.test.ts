/** An image with a conda part, from its environment file to an answer: the conda environment's own Python runs the script. */
import { spawnSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describeWhere } from '../../testkit/available.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { useAction } from '../../testkit/composite.ts'
import { installMicromamba, RATTLER_PYTHON, writeChannel } from '../../testkit/conda-channel.ts'
import { tempFolder } from '../../testkit/temp.ts'

const SCRIPT = `import os, subprocess, sys
def init(): pass
def run(data):
    said = subprocess.run(["answer"], capture_output=True, text=True).stdout.strip()
    return [said, os.environ["STARTED_AS"].rpartition("rootfs")[2].partition("/")[2]]
`

/** Python of this machine in the clothes of a package: where it was started from is what is looked at. */
const channelWith = (folder: string, version: string, program: string): string =>
  writeChannel(folder, [
    {
      ...{
        name: 'python',
        version,
        build: 'h0_0_cpython',
        subdir: 'linux-64',
        depends: ['ffmpeg']
      },
      files: {
        'bin/python': {
          content: `#!/bin/sh\nSTARTED_AS="$0" exec ${program} "$@"\n`,
          executable: true
        }
      }
    },
    {
      ...{ name: 'ffmpeg', version: '6.1', build: 'h1_2', subdir: 'linux-64' },
      files: { 'bin/answer': { content: '#!/bin/sh\necho forty-two\n', executable: true } }
    }
  ])

describeWhere(
  RATTLER_PYTHON !== undefined && process.arch === 'x64',
  'SCORELINE_RATTLER_PYTHON: a Python with py-rattler',
  'a script in a conda environment',
  () => {
    it('is run by the Python of the environment, and finds its programs', async () => {
      await using folder = await tempFolder()
      const project = await bundledProject()
      const here = spawnSync('python3', [
        '-c',
        'import sys; print(sys.version.split()[0], sys.executable)'
      ])
      const [version = '', program = ''] = String(here.stdout).trim().split(' ')
      const channel = channelWith(path.join(folder.path, 'channel'), version, program)
      await installMicromamba(path.join(folder.path, 'bin'))
      await mkdir(path.join(folder.path, 'src'))
      await writeFile(path.join(folder.path, 'src', 'score.py'), SCRIPT)
      await writeFile(
        path.join(folder.path, 'environment.yml'),
        `channels: ['${channel}']\ndependencies:\n  - python=${version}\n  - ffmpeg\n`
      )
      const env = {
        PATH: `${path.join(folder.path, 'bin')}:${process.env.PATH}`,
        MAMBA_ROOT_PREFIX: path.join(folder.path, 'root')
      }
      const step = async (action: string, inputs: Record<string, string>) => {
        const done = await useAction(
          path.join(project, 'actions', action),
          inputs,
          folder.path,
          env
        )
        expect([done.log, done.exitCode]).toEqual([expect.any(String), 0])
        return done
      }
      const { outputs, summary } = await step('build-image', {
        ...{ name: 'with-conda', 'entry-script': 'score.py', 'source-directory': 'src' },
        'environment-file': 'environment.yml'
      })
      expect(summary).toContain('is installed with micromamba: PyPI does not have ffmpeg.')
      const lock = path.join(folder.path, outputs['conda-lock-file'] ?? '')
      expect(await readFile(lock, 'utf8')).toContain('/linux-64/ffmpeg-6.1-h1_2.tar.bz2#sha256:')
      const service = { target: 'local', 'service-name': 'with-conda' }
      const deployed = await step('deploy-target', { ...service, image: outputs.image ?? '' })
      try {
        const answer = await fetch(deployed.outputs['scoring-uri'] ?? '', {
          method: 'POST',
          body: '{}',
          headers: { 'content-type': 'application/json' }
        })
        expect(await answer.json()).toEqual(['forty-two', 'opt/scoreline/conda/bin/python'])
      } finally {
        await step('clean-up', service)
      }
    })
  }
)
