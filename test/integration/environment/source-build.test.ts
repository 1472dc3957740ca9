/** Wheels from source distributions made here, by a build backend that lies in the source: nothing is fetched. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Exec, silent } from '../../../src/core/ports.ts'
import { builtWheel } from '../../../src/image/environment/source/build.ts'
import { nativeIn } from '../../../src/image/environment/source/native.ts'
import { metadataIn, wheelEntries } from '../../../src/image/environment/wheel/wheel.ts'
import { readDirectory } from '../../../src/image/environment/wheel/zip.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { describeWhere, programPath } from '../../../testkit/available.ts'
import { writeSource } from '../../../testkit/source.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testExec } from '../../../testkit/test-exec.ts'
import { writeWheel } from '../../../testkit/wheel.ts'

/** A source distribution, as a lock knows it. */
const sourceIn = async (
  folder: string,
  body = 'pass',
  {
    tag = 'py3-none-any',
    hash = (real: string) => real,
    requires
  }: { tag?: string; hash?: (real: string) => string; requires?: readonly string[] } = {}
) => {
  const archive = await writeSource(folder, 'alpha', {
    body,
    tag,
    ...(requires ? { requires } : {})
  })
  return {
    at: { file: 'requirements.txt', line: 3 },
    file: {
      ...{ kind: 'source' as const, name: 'alpha', version: '1.0' },
      ...{ fileName: 'alpha-1.0.tar.gz', url: pathToFileURL(archive).href },
      hash: hash(digestOf(await readFile(archive)))
    }
  }
}

const textIn = (file: string, name: string): string =>
  execFileSync('python3', [
    '-c',
    'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())',
    ...[file, name]
  ]).toString()

const canBuild = process.platform === 'linux' && programPath('python3') !== undefined
const PYTHON = canBuild
  ? execFileSync('python3', ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'])
      .toString()
      .trim()
  : ''

const build = async (
  source: Awaited<ReturnType<typeof sourceIn>>,
  folder: string,
  python = PYTHON,
  env: Record<string, string | undefined> = process.env,
  lines: readonly string[] = [],
  exec = testExec
) => {
  const said: string[] = []
  const built = await builtWheel(
    source,
    python,
    { lines, trustedHosts: [], prereleases: false },
    { network: {} },
    {
      platform: process.arch === 'arm64' ? 'linux/arm64' : 'linux/amd64',
      exec,
      log: { ...silent, info: line => said.push(line) },
      signal: new AbortController().signal,
      cacheDir: path.join(folder, 'cache'),
      env
    }
  )
  return { ...built, said, bytes: await readFile(built.wheel.file) }
}

/** What the module in the wheel tells. */
const foundIn = (file: string): readonly string[] =>
  JSON.parse(
    execFileSync('python3', [
      '-c',
      'import json, sys; sys.path.insert(0, sys.argv[1]); import alpha; print(json.dumps(alpha.found))',
      file
    ]).toString()
  )

describeWhere(canBuild, 'Linux and Python', 'a package without a wheel', () => {
  it('is built from its source once, and comes out as the same bytes', async () => {
    await using folder = await tempFolder()
    const source = await sourceIn(folder.path)
    const first = await build(source, folder.path)
    expect(first.wheel.fileName).toBe('alpha-1.0-py3-none-any.whl')
    expect(first.how?.python).toBe(PYTHON)
    expect(metadataIn(first.wheel)).toContain('Name: alpha')
    expect(readDirectory(first.wheel.file).map(({ method }) => method)).toEqual(
      Array(4).fill('stored')
    )
    const again = await build(source, folder.path)
    expect([again.how, again.said]).toEqual([undefined, []])
    await using elsewhere = await tempFolder()
    const other = await build(source, elsewhere.path)
    expect(digestOf(other.bytes)).toBe(digestOf(first.bytes))
  })

  it('finds no secret, and what it does outside of its folder is in no image', async () => {
    await using folder = await tempFolder()
    const home = path.join(folder.path, 'home')
    await mkdir(home)
    await writeFile(path.join(home, 'token'), 'secret-of-home')
    const server = createServer(socket => socket.end('secret-of-network'))
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const outside = path.join(folder.path, 'written-outside')
    try {
      const source = await sourceIn(
        folder.path,
        [
          'import socket',
          'found += sorted(name for name in os.environ if "SECRET" in name or "TOKEN" in name or name == "SCORELINE_INPUTS")',
          'for place in (os.path.expanduser("~/token"), os.path.join(os.environ["HOME"], "token")):',
          '    if os.path.exists(place): found.append(open(place).read())',
          'for act in (',
          `    lambda: open(${JSON.stringify(path.join(home, 'token'))}).read(),`,
          `    lambda: socket.create_connection(("127.0.0.1", ${port}), 5).recv(99).decode(),`,
          `    lambda: open(${JSON.stringify(outside)}, "w").write("x") and "wrote outside",`,
          '):',
          '    try: found.append("reached: " + str(act()))',
          '    except OSError: pass'
        ].join('\n')
      )
      const { how, wheel } = await build(source, folder.path, PYTHON, {
        ...process.env,
        HOME: home,
        MY_SECRET: 'secret-of-job',
        GITHUB_TOKEN: 'secret-of-job',
        SCORELINE_INPUTS: '{}'
      })
      const found = foundIn(wheel.file)
      // Without namespaces for everybody, files and network are those of the machine, and the user is told so.
      if (how?.isolated) expect(found).toEqual([])
      expect(found.filter(each => !each.startsWith('reached: '))).toEqual([])
      expect(existsSync(outside) && how?.isolated).toBe(false)
      expect(readDirectory(wheel.file).map(({ name }) => name)).toEqual([
        'alpha-1.0.dist-info/METADATA',
        'alpha-1.0.dist-info/RECORD',
        'alpha-1.0.dist-info/WHEEL',
        'alpha.py'
      ])
    } finally {
      server.close()
    }
  })

  it('finds no program of this machine, no socket, no credentials, and leaves nothing running', async () => {
    await using folder = await tempFolder()
    const home = path.join(folder.path, 'home')
    await mkdir(home)
    const credentials = path.join(home, '.git-credentials')
    await writeFile(credentials, 'https://me:secret-of-git@h.test')
    const sockets = [path.join(folder.path, 'agent.sock'), `\0${path.basename(folder.path)}`]
    const servers = await Promise.all(
      sockets.map(async place => {
        const server = createServer(socket => socket.end('secret-of-socket'))
        await new Promise<void>(resolve => server.listen(place, resolve))
        return server
      })
    )
    const marker = path.basename(folder.path)
    try {
      const body = [
        'import socket, subprocess, sys',
        `marker, credentials = ${JSON.stringify(marker)}, ${JSON.stringify(credentials)}`,
        'def said(place):',
        '    with socket.socket(socket.AF_UNIX) as one: one.settimeout(5); one.connect(place); return one.recv(99).decode()',
        'def programs():',
        '    texts = [open("/proc/%s/cmdline" % each, "rb").read().decode("latin1") for each in os.listdir("/proc") if each.isdigit()]',
        '    return [text for text in texts if "driver.py" not in text and text][:3]',
        'for act in (',
        '    lambda: open(credentials).read(),',
        `    lambda: said(${JSON.stringify(sockets[0])}),`,
        `    lambda: said("\\0" + marker),`,
        '    lambda: socket.create_connection(("169.254.169.254", 80), 2) and "metadata",',
        '    programs,',
        '    lambda: [each for each in os.listdir("/proc/1/root") if each == "home"],',
        '    lambda: os.setuid(12345),',
        '):',
        '    try: found += [str(each) for each in [act()] if each]',
        '    except OSError: pass',
        'if os.fork() == 0:',
        '    os.setsid()',
        '    os.execv(sys.executable, [sys.executable, "-c", "import time; time.sleep(600)", marker])'
      ].join('\n')
      const env = { ...process.env, HOME: home }
      const { how, wheel } = await build(
        await sourceIn(folder.path, body),
        folder.path,
        PYTHON,
        env
      )
      // Without namespaces for everybody, files and network are those of the machine, and the user is told so.
      if (!how?.isolated) return
      expect(foundIn(wheel.file)).toEqual([])
      const left = execFileSync('ps', ['-eo', 'args']).toString()
      expect(left.split('\n').filter(line => line.includes(`sleep(600) ${marker}`))).toEqual([])
    } finally {
      for (const server of servers) server.close()
    }
  })

  it('is refused when it does not end, and when its wheel leaves its folder', async () => {
    await using folder = await tempFolder()
    const endless: Exec = (program, args, options) =>
      args.some(each => each === 'wheel')
        ? Promise.reject(new DOMException('took too long', 'TimeoutError'))
        : testExec(program, args, options)
    await expect(
      build(await sourceIn(folder.path), folder.path, PYTHON, process.env, [], endless)
    ).rejects.toMatchObject({
      code: 'SOURCE_BUILD_FAILED',
      message: expect.stringContaining('it did not end within 30 minutes')
    })
    const body = 'more = {"../evil.py": "x", "/abs.py": "x"}\nprint("x" * 1000000)'
    const { wheel } = await build(await sourceIn(folder.path, body), folder.path)
    expect(() => wheelEntries(wheel, PYTHON)).toThrow(
      expect.objectContaining({ code: 'WHEEL_REFUSED' })
    )
  })

  it.each([
    [
      'a link instead of a wheel',
      'os.symlink("/etc/passwd", os.path.join(folder, "alpha-1.0-py3-none-any.whl"))\nreturn "alpha-1.0-py3-none-any.whl"'
    ],
    ['a wheel of another name', 'return "../../driver.py"'],
    ['nothing', 'os._exit(0)']
  ])('is refused when it leaves %s', async (_, body) => {
    await using folder = await tempFolder()
    const source = await sourceIn(folder.path, body)
    await expect(build(source, folder.path)).rejects.toMatchObject({
      code: 'SOURCE_BUILD_FAILED',
      at: { file: 'requirements.txt', line: 3 },
      message: expect.stringMatching(/the build left no (wheel of that name|answer)\.$/)
    })
  })

  it('does not run our own driver after it changed its copy', async () => {
    await using folder = await tempFolder()
    const marker = path.join(folder.path, 'ran')
    const source = await sourceIn(
      folder.path,
      `driver = os.path.join(folder, "..", "driver.py")\nopen(driver, "a").write("\\nopen(${JSON.stringify(marker).replaceAll('"', "'")}, 'w')")`
    )
    const { wheel } = await build(source, folder.path)
    expect(wheel.fileName).toBe('alpha-1.0-py3-none-any.whl')
    expect(existsSync(marker)).toBe(false)
  })

  it('is not asked for more than an answer', async () => {
    await using folder = await tempFolder()
    const body =
      'open(os.environ["TMPDIR"] + "/answer.json", "w").write("[" * 2000000)\nos._exit(0)'
    const source = await sourceIn(folder.path, body)
    await expect(build(source, folder.path)).rejects.toThrow('the build left no answer')
  })

  it('is not unpacked when it is endless', async () => {
    await using folder = await tempFolder()
    const archive = path.join(folder.path, 'alpha-1.0.tar.gz')
    const program =
      'import gzip, sys, tarfile; info = tarfile.TarInfo("alpha-1.0/a"); info.size = 5 << 30; gzip.open(sys.argv[1], "wb").write(info.tobuf() + bytes(1 << 20))'
    execFileSync('python3', ['-c', program, archive])
    await mkdir(path.join(folder.path, 'other'))
    const source = await sourceIn(path.join(folder.path, 'other'))
    const file = {
      ...source.file,
      url: pathToFileURL(archive).href,
      hash: digestOf(await readFile(archive))
    }
    const building = build({ ...source, file }, folder.path)
    await expect(building).rejects.toThrow('it holds more than is unpacked')
  })

  const itCompiles = programPath('gcc') === undefined ? it.skip : it
  itCompiles(
    'asks for no newer C library than images have, whatever the machine compiles with',
    async () => {
      await using folder = await tempFolder()
      const c =
        '#include <math.h>\n#include <pthread.h>\ndouble f(double x) { return exp(x) + pow(x, x); }\nint g(void) { return pthread_create(0, 0, 0, 0); }\n'
      const source = await sourceIn(
        folder.path,
        [
          'import subprocess',
          `open("f.c", "w").write(${JSON.stringify(c)})`,
          'subprocess.check_call(["gcc", "-w", "-shared", "-fPIC", "f.c", "-o", "alpha_f.so", "-lm"])',
          'more = {"alpha_f.so": open("alpha_f.so", "rb").read()}'
        ].join('\n')
      )
      const { wheel } = await build(source, folder.path)
      const { files, glibcMinor } = nativeIn(wheel.file)
      expect(files).toEqual(['alpha_f.so'])
      expect(glibcMinor).toBeLessThanOrEqual(28)
    }
  )

  it('says the last words of a build that fails, and the command that helps', async () => {
    await using folder = await tempFolder()
    const source = await sourceIn(folder.path, 'raise RuntimeError("needs libfoo")')
    await expect(build(source, folder.path)).rejects.toMatchObject({
      code: 'SOURCE_BUILD_FAILED',
      message: expect.stringContaining('RuntimeError: needs libfoo'),
      hint: expect.stringContaining(`python${PYTHON} -m pip wheel --no-deps alpha==1.0`)
    })
  })

  it('is given what its own list says, where it lacks that to be built', async () => {
    await using folder = await tempFolder()
    const index = path.join(folder.path, 'index')
    await mkdir(index)
    for (const name of ['helper', 'stranger'])
      await writeWheel(index, name, '1.0', [{ name: `${name}.py`, content: 'x = "helped"\n' }])
    const lines = ['--no-index', `--find-links ${pathToFileURL(index).href}`]
    const requires = ['helper>=1', '', '[extra]', 'stranger']
    const source = await sourceIn(folder.path, 'import helper; found = [helper.x]', { requires })
    const { wheel } = await build(source, folder.path, PYTHON, process.env, lines)
    expect(foundIn(wheel.file)).toEqual(['helped'])
    await using other = await tempFolder()
    const unlisted = await sourceIn(other.path, 'import stranger', { requires })
    await expect(build(unlisted, other.path, PYTHON, process.env, lines)).rejects.toMatchObject({
      code: 'SOURCE_BUILD_FAILED',
      message: expect.stringContaining("No module named 'stranger'")
    })
  })

  it('is built by another Python where it is pure, and only there', async () => {
    await using folder = await tempFolder()
    const missing = { ...process.env, RUNNER_TOOL_CACHE: '', PATH: process.env.PATH }
    const pure = await sourceIn(folder.path)
    expect((await build(pure, folder.path, '3.6', missing)).how).toBeDefined()
    await using other = await tempFolder()
    const own = `cp${PYTHON.replace('.', '')}`
    const tag = `${own}-${own}-linux_x86_64`
    const compiled = await sourceIn(other.path, 'more = {"alpha_native.so": "made here"}', { tag })
    await expect(build(compiled, other.path, '3.6', missing)).rejects.toMatchObject({
      code: 'SOURCE_BUILD_FAILED',
      message: expect.stringContaining('alpha_native.so in it was compiled for Python')
    })
    const without = await sourceIn(other.path, 'found = ["no compiler"]', { tag })
    const { wheel } = await build(without, other.path, '3.6', missing)
    expect(wheel.fileName).toBe('alpha-1.0-py3-none-any.whl')
    expect(foundIn(wheel.file)).toEqual(['no compiler'])
    expect(textIn(wheel.file, 'alpha-1.0.dist-info/WHEEL')).toContain('Tag: py3-none-any\n')
  })

  it('is refused when its bytes are not those of the lock', async () => {
    await using folder = await tempFolder()
    const source = await sourceIn(folder.path, 'pass', { hash: () => `sha256:${'0'.repeat(64)}` })
    await expect(build(source, folder.path)).rejects.toMatchObject({ code: 'WHEEL_CORRUPT' })
  })
})
