/** Repositories of git's over HTTP on this machine, served by git's own program. https://git-scm.com/docs/git-http-backend */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'

export interface GitServer extends AsyncDisposable {
  /** `http://127.0.0.1:…` */
  readonly url: string
  /** What requests said of who they are, as far as they said anything. */
  readonly signedIn: readonly string[]
  /** Commits files to a new repository, or on top of one. @returns the commit */
  commit(name: string, files: Readonly<Record<string, string>>, tag?: string): Promise<string>
  /** In a repository, with a name and an address of nobody's. */
  git(name: string, ...args: readonly string[]): string
}

/** @param password without which nothing is served, for any user */
export const openGitServer = async (folder: string, password?: string): Promise<GitServer> => {
  const signedIn: string[] = []
  const server = createServer((request, response) => {
    const { authorization = '' } = request.headers
    const [, said = ''] = authorization.split(' ')
    const credentials = Buffer.from(said, 'base64').toString()
    if (credentials !== '') signedIn.push(credentials)
    if (password === undefined || credentials.endsWith(`:${password}`))
      return serve(folder, request, response)
    response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const git = (name: string, ...args: readonly string[]): string =>
    execFileSync('git', ['-C', path.join(folder, name), ...WHO, ...args])
      .toString()
      .trim()
  return {
    url: `http://127.0.0.1:${port}`,
    signedIn,
    git,
    commit: async (name, files, tag) => {
      const root = path.join(folder, name)
      await mkdir(root, { recursive: true })
      if (!existsSync(path.join(root, '.git'))) git(name, 'init', '-q', '--initial-branch=main')
      for (const [file, text] of Object.entries(files)) {
        await mkdir(path.dirname(path.join(root, file)), { recursive: true })
        await writeFile(path.join(root, file), text)
      }
      git(name, 'add', '--all')
      git(name, 'commit', '-q', '--message', 'A change')
      if (tag !== undefined) git(name, 'tag', tag)
      return git(name, 'rev-parse', 'HEAD')
    },
    [Symbol.asyncDispose]: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

const WHO = ['-c', 'user.name=nobody', '-c', 'user.email=nobody@example.invalid']

const serve = (folder: string, request: IncomingMessage, response: ServerResponse): void => {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
  const program = spawn('git', ['-c', 'uploadpack.allowFilter=true', 'http-backend'], {
    env: {
      PATH: process.env.PATH,
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      REQUEST_METHOD: request.method,
      PATH_INFO: pathname,
      QUERY_STRING: search.slice(1),
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? '')
    }
  })
  program.stdin.on('error', () => {})
  request.pipe(program.stdin)
  const chunks: Buffer[] = []
  program.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  program.on('close', () => {
    const said = Buffer.concat(chunks)
    const end = said.indexOf('\r\n\r\n')
    const headers = said
      .subarray(0, end)
      .toString()
      .split('\r\n')
      .map(line => line.split(/: */, 2) as [string, string])
    const status = headers.find(([name]) => name.toLowerCase() === 'status')?.[1]
    response
      .writeHead(Number.parseInt(status ?? '200', 10), headers.flat())
      .end(said.subarray(end + 4))
  })
}
