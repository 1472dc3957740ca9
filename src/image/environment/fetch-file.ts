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

/** With pip's own HTTP client, which asks many things over one connection. Of a wheel without metadata beside it the end is read. */
const METADATA = `
import io, json, os, sys, urllib.parse, zipfile
from concurrent.futures import ThreadPoolExecutor
from pip._vendor import requests
END = 1 << 16
session = requests.Session()
session.headers.update({"User-Agent": "scoreline", "Accept-Encoding": "identity"})
session.verify = os.environ.get("SSL_CERT_FILE") or True
def part(url, asked):
    with session.get(url, headers={"Range": "bytes=" + asked}, timeout=20, stream=True) as answer:
        if answer.status_code != 206: raise ValueError(answer.status_code)
        return answer.content, int(answer.headers["Content-Range"].rsplit("/", 1)[-1])
class Remote(io.RawIOBase):
    def __init__(self, url):
        self.url, self.at = url, 0
        self.end, self.size = part(url, "-%d" % END)
    def seekable(self): return True
    def readable(self): return True
    def tell(self): return self.at
    def seek(self, to, whence=0):
        self.at = to + (0, self.at, self.size)[whence]
        return self.at
    def read(self, count=-1):
        until = self.size if count is None or count < 0 else min(self.size, self.at + count)
        start = self.at - (self.size - len(self.end))
        found = self.end[start:until - self.at + start] if start >= 0 else part(self.url, "%d-%d" % (self.at, until - 1))[0] if until > self.at else b""
        self.at += len(found)
        return found
def inside(url):
    with zipfile.ZipFile(Remote(url)) as wheel:
        name = next(name for name in wheel.namelist() if name.count("/") == 1 and name.endswith(".dist-info/METADATA"))
        return wheel.read(name) if wheel.getinfo(name).file_size < 1 << 20 else b""
reached = True
def text(url):
    global reached
    parts = urllib.parse.urlsplit(url)._replace(fragment="")
    beside = urllib.parse.urlunsplit(parts._replace(path=parts.path + ".metadata"))
    for last in (False, True):
        if not reached: return None
        try:
            answer = session.get(beside, timeout=20)
            content = answer.content if answer.status_code == 200 else inside(urllib.parse.urlunsplit(parts))
            return content.decode("utf-8", "replace")
        except requests.RequestException: reached = not last
        except Exception: return None
with ThreadPoolExecutor(8) as pool: print(json.dumps(list(pool.map(text, json.load(sys.stdin)))))
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
    version === ''
      ? `${name} did not come from its address.`
      : `The package index did not bring ${name} ${version}.`,
    { hint: `Check the network. Python said: ${stderr.trim().split('\n').at(-1)?.slice(0, 300)}` }
  )
}

/**
 * The metadata of wheels, which an index may serve beside them (https://peps.python.org/pep-0658/), else from inside them.
 * @returns the text of each, in their order; undefined where the index gives neither
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
