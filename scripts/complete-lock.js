/**
 * Completes package-lock.json after `npm install`: npm leaves the optional packages of other platforms out of the lock where the
 * registry it asked lacks them, and `npm ci` then refuses the lock everywhere. `node scripts/complete-lock.js`
 */
import fs from 'node:fs'

const file = 'package-lock.json'
const lock = JSON.parse(fs.readFileSync(file))
for (const [at, p] of Object.entries(lock.packages))
  for (const [name, range] of Object.entries(p.optionalDependencies ?? {})) {
    if (lock.packages[`node_modules/${name}`] || lock.packages[`${at}/node_modules/${name}`])
      continue
    const version = range.replace(/^[~^]/, '')
    const os = /android/.test(name)
      ? 'android'
      : /darwin/.test(name)
        ? 'darwin'
        : /win32|windows/.test(name)
          ? 'win32'
          : /freebsd/.test(name)
            ? 'freebsd'
            : /openharmony/.test(name)
              ? 'openharmony'
              : /linux/.test(name)
                ? 'linux'
                : undefined
    const cpu = /arm64|aarch64/.test(name)
      ? 'arm64'
      : /x64/.test(name)
        ? 'x64'
        : /ia32/.test(name)
          ? 'ia32'
          : /wasm32/.test(name)
            ? 'wasm32'
            : (/(ppc64|s390x|riscv64|loong64)/.exec(name)?.[1] ??
              (/arm/.test(name) ? 'arm' : undefined))
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(p.dev ? { dev: true } : {}),
      ...(/musl/.test(name)
        ? { libc: ['musl'] }
        : /gnu/.test(name) && os === 'linux'
          ? { libc: ['glibc'] }
          : {}),
      license: p.license,
      optional: true,
      ...(os ? { os: [os] } : {}),
      ...(p.engines ? { engines: p.engines } : {})
    }
  }
const [root, ...rest] = Object.entries(lock.packages)
lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => (a < b ? -1 : 1))])
fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
