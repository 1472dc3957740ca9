import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../../core/errors.ts'
import type { PackageFile } from './addresses.ts'
import { type EnvironmentTools, runTool } from './tools.ts'

/** Proxies, certificates and `.netrc` are those of Python's own library; a password in an address is sent as such. */
const OPEN = `
import base64, json, netrc, os, shutil, sys, urllib.error, urllib.parse, urllib.request
def opened(url, timeout, suffix=""):
    parts = urllib.parse.urlsplit(url)
    headers = {"User-Agent": "scoreline"}
    user, password = parts.username, parts.password
    if user is None and parts.hostname:
        try: found = netrc.netrc(os.environ.get("NETRC")).authenticators(parts.hostname)
        except Exception: found = None
        if found: user, password = found[0], found[2]
    if user is not None and parts.hostname:
        name = urllib.parse.unquote(user) + ":" + urllib.parse.unquote(password or "")
        headers["Authorization"] = "Basic " + base64.b64encode(name.encode()).decode()
    place = parts._replace(netloc=parts.netloc.rsplit("@", 1)[-1], path=parts.path + suffix)
    return urllib.request.urlopen(urllib.request.Request(urllib.parse.urlunsplit(place), headers=headers), timeout=timeout)
`

const FETCH = `${OPEN}
with opened(sys.argv[1], 180) as answer:
    with open(sys.argv[2], "wb") as file: shutil.copyfileobj(answer, file, 1 << 20)
`

/** What an index does not have is passed over; one that cannot be reached is asked no more. */
const METADATA = `${OPEN}
from concurrent.futures import ThreadPoolExecutor
reached = True
def text(url):
    global reached
    if not reached: return None
    try:
        with opened(url, 15, ".metadata") as answer: return answer.read(1 << 20).decode("utf-8", "replace")
    except urllib.error.HTTPError: return None
    except Exception: reached = False
with ThreadPoolExecutor(16) as pool: print(json.dumps(list(pool.map(text, json.load(sys.stdin)))))
`

/**
 * Fetches a file by its address, where pip would run or refuse what it holds. The caller checks the hash.
 * @param network variables of the solver
 * @returns where it lies, in a folder of its own below `parent` that the caller removes.
 * @throws UserError `PACKAGE_INDEX_UNREACHABLE`
 */
export const fetchFile = async (
  { url, fileName, name, version }: PackageFile,
  parent: string,
  network: Readonly<Record<string, string>>,
  tools: EnvironmentTools
): Promise<string> => {
  await mkdir(parent, { recursive: true })
  const folder = await mkdtemp(path.join(parent, '.fetched-'))
  const file = path.join(folder, fileName)
  const { exitCode, stderr } = await runTool(tools, 'python3', ['-I', '-c', FETCH, url, file], {
    cwd: folder,
    set: network
  })
  if (exitCode === 0) return file
  await rm(folder, { recursive: true, force: true })
  throw new UserError(
    'PACKAGE_INDEX_UNREACHABLE',
    `The package index did not bring ${name} ${version}.`,
    { hint: `Check the network. Python said: ${stderr.trim().split('\n').at(-1)?.slice(0, 300)}` }
  )
}

/**
 * The metadata of wheels, which an index may serve beside them: https://peps.python.org/pep-0658/
 * @returns the text of each, in their order; undefined where the index has none, or does not answer
 */
export const fetchMetadata = async (
  wheels: readonly PackageFile[],
  network: Readonly<Record<string, string>>,
  tools: EnvironmentTools
): Promise<readonly (string | undefined)[]> => {
  const { exitCode, stdout } = await runTool(tools, 'python3', ['-I', '-c', METADATA], {
    set: network,
    input: JSON.stringify(wheels.map(({ url }) => url))
  })
  const texts: readonly (string | null)[] = exitCode === 0 ? JSON.parse(stdout) : []
  return wheels.map((_, index) => texts[index] ?? undefined)
}
