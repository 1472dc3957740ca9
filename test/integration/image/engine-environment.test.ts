/** What a container engine sees of the job. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { silent } from '../../../src/core/ports.ts'
import { buildWith, ENGINES, findEngine } from '../../../src/image/builders/engine.ts'
import { standIns } from '../../../testkit/stand-ins.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testExec as exec } from '../../../testkit/test-exec.ts'

const signal = new AbortController().signal

describe('a container engine', () => {
  it.each(ENGINES)(
    '%s sees no secret of the job but the one that its arguments name',
    async engine => {
      await using folder = await tempFolder()
      const programs = await standIns(folder.path, {
        [engine]: 'case "$1 $2" in *version*) echo buildx; exit 0;; esac; exit 1'
      })
      const env = {
        PATH: `${programs.folder}:/usr/bin:/bin`,
        DOCKER_HOST: 'unix:///run/docker.sock',
        DOCKER_PASSWORD: 'MARK',
        GITHUB_TOKEN: 'MARK',
        SCORELINE_INPUTS: 'MARK',
        PIP_TOKEN: 'named'
      }
      const tools = {
        log: silent,
        signal,
        exec: (command: string, args: readonly string[], options = {}) =>
          exec(path.join(programs.folder, command), args, { ...options, env })
      }
      expect(await findEngine(engine, tools)).toBe(engine)
      await writeFile(path.join(folder.path, 'Dockerfile'), 'FROM scratch\n')
      const build = {
        context: folder.path,
        platform: 'linux/amd64' as const,
        name: 'img',
        extraArguments: ['--secret', 'id=pip,env=PIP_TOKEN', '--build-arg=HTTP=1'],
        folder: folder.path
      }
      await expect(buildWith(engine, build, tools)).rejects.toMatchObject({
        code: 'BUILDER_FAILED'
      })
      const runs = await programs.runs()
      expect(runs).toHaveLength(2)
      for (const { variables } of runs) {
        expect(variables).toMatchObject({ DOCKER_HOST: env.DOCKER_HOST })
        expect(Object.values(variables)).not.toContain('MARK')
      }
      expect(runs.filter(({ variables }) => variables.PIP_TOKEN === 'named')).toHaveLength(1)
    }
  )
})
