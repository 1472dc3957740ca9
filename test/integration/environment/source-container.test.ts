/** A package that has to be built with a Python this machine lacks: in a container of an image that has it. */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { silent } from '../../../src/core/ports.ts'
import { builtWheel } from '../../../src/image/environment/source/build.ts'
import { readDirectory } from '../../../src/image/environment/wheel/zip.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { describeWhere, programPath } from '../../../testkit/available.ts'
import { BASE_IMAGE_PROGRAMS, pushBaseImage } from '../../../testkit/base-image.ts'
import { startDockerRegistry } from '../../../testkit/docker-registry.ts'
import { engineSettings } from '../../../testkit/engine-settings.ts'
import { writeSource } from '../../../testkit/source.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testExec } from '../../../testkit/test-exec.ts'

const PROGRAMS = ['podman', 'runc', 'docker-registry', 'python3', ...BASE_IMAGE_PROGRAMS]

/** Needs its Python, looks around, and tries to read, write and reach what is not its own. */
const bodyFor = (
  secret: string,
  outside: string,
  port: number
): string => `import json, os, socket, sys
if os.environ.get("CC") == "false": raise SystemExit("command 'false' failed")
found = ["%d.%d" % sys.version_info[:2], sorted(os.listdir("/build"))]
found += [name for name in os.environ if "SECRET" in name]
found += [place for place in ("/root/.ssh", sys.argv[0]) if os.path.isdir(place)]
for act in (
    lambda: open(${JSON.stringify(secret)}).read(),
    lambda: open(${JSON.stringify(outside)}, "w").write("x"),
    lambda: open("/usr/lib/planted", "w").write("x"),
    lambda: socket.create_connection(("127.0.0.1", ${port}), 5).recv(99).decode(),
):
    try: found.append("reached: " + str(act()))
    except OSError: pass`

/** On the loopback of this machine, which a build would reach if it shared the network. */
const secretServer = async () => {
  const server = createServer(socket => socket.end('secret-of-network'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { port, [Symbol.asyncDispose]: async () => void server.close() }
}

describeWhere(
  PROGRAMS.every(name => programPath(name) !== undefined),
  `each of ${PROGRAMS.join(', ')}`,
  'a package that needs a Python of elsewhere',
  () => {
    it('is built in the base image, which sees nothing of this machine', async () => {
      await using folder = await tempFolder()
      await using registry = await startDockerRegistry()
      await using engine = await engineSettings(registry.host)
      const base = `${registry.host}/library/debian:12`
      await pushBaseImage(base)
      const other = path.join(folder.path, 'python-of-old')
      await writeFile(other, '#!/bin/sh\nprintf "3.5\\n/nowhere\\n"\n')
      await chmod(other, 0o755)
      const secret = path.join(folder.path, 'token')
      await writeFile(secret, 'secret-of-home')
      const outside = path.join(folder.path, 'written-outside')
      await using server = await secretServer()
      const body = bodyFor(secret, outside, server.port)
      const archive = await writeSource(folder.path, 'alpha', { body })
      const source = {
        at: { file: 'requirements.txt', line: 3 },
        file: {
          ...{ kind: 'source' as const, name: 'alpha', version: '1.0' },
          ...{ fileName: 'alpha-1.0.tar.gz', url: pathToFileURL(archive).href },
          hash: digestOf(await readFile(archive))
        }
      }
      const env = { ...process.env, ...engine.env, SCORELINE_PYTHON: other, A_SECRET: 'of the job' }
      const { how, wheel } = await builtWheel(
        source,
        '3.11',
        { lines: [], trustedHosts: [], prereleases: false },
        { network: {} },
        {
          platform: process.arch === 'arm64' ? 'linux/arm64' : 'linux/amd64',
          exec: (program, args, options) => testExec(program, args, { ...options, env }),
          log: silent,
          signal: new AbortController().signal,
          cacheDir: path.join(folder.path, 'cache'),
          buildImage: base,
          env
        }
      )
      expect(how).toEqual({ python: '3.11', isolated: true, image: base })
      const script =
        'import json, sys; sys.path.insert(0, sys.argv[1]); import alpha; print(json.dumps(alpha.found))'
      const { stdout } = await promisify(execFile)('python3', ['-c', script, wheel.file])
      expect(JSON.parse(stdout)).toEqual([
        '3.11',
        ['driver.py', 'home', 'old-glibc.h', 'out', 'src', 'tmp', 'venv']
      ])
      expect(existsSync(outside)).toBe(false)
      expect(readDirectory(wheel.file).map(({ name }) => name)).toEqual([
        'alpha-1.0.dist-info/METADATA',
        'alpha-1.0.dist-info/RECORD',
        'alpha-1.0.dist-info/WHEEL',
        'alpha.py'
      ])
    })
  }
)
