import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../../core/errors.ts'
import type { PackageFile } from './addresses.ts'
import { type EnvironmentTools, runTool } from './tools.ts'

/** Proxies, certificates and `.netrc` are those of Python's own library; a password in an address is sent as such. */
const FETCH = `
import base64, netrc, os, shutil, sys, urllib.parse, urllib.request
url, target = sys.argv[1], sys.argv[2]
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
    url = urllib.parse.urlunsplit(parts._replace(netloc=parts.netloc.rsplit("@", 1)[-1]))
with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=180) as answer:
    with open(target, "wb") as file: shutil.copyfileobj(answer, file, 1 << 20)
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
