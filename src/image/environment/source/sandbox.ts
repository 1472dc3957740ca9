/** Where code of a package runs: cut off from files, network and variables, as far as the machine lets everybody do that. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ExecResult } from '../../../core/ports.ts'
import type { EnvironmentTools } from '../tools.ts'

/**
 * A root of its own with the system's programs, read-only, Python's folders and one folder that may be written; no network,
 * no other processes, no capability. Ends with 97 where the machine does not allow it.
 * https://man7.org/linux/man-pages/man7/user_namespaces.7.html
 */
const ENTER = `set -eu
trap 'exit 97' EXIT
work=$1 prefix=$2 theirs=$PATH
shift 2
PATH=/usr/sbin:/usr/bin:/sbin:/bin
root=$work/root
umask 022
mount --make-rprivate /
mkdir -p "$root"
mount -t tmpfs -o mode=755,size=16m none "$root"
show() {
  if [ -L "$1" ]; then mkdir -p "$root\${1%/*}"; ln -s "$(readlink "$1")" "$root$1"
  elif [ -d "$1" ]; then
    mkdir -p "$root$1"
    mount --bind "$1" "$root$1"
    mount -o remount,bind,ro,nosuid "$root$1"
  elif [ -e "$1" ]; then mkdir -p "$root\${1%/*}"; cp "$1" "$root$1"
  fi
}
for place in /usr /bin /sbin /lib /lib32 /lib64 /etc/ld.so.cache /etc/alternatives; do show "$place"; done
mkdir -p "$root/build" "$root/dev" "$root/proc" "$root/tmp" "$root/old"
mount -t tmpfs -o mode=1777,size=256m none "$root/tmp"
case $prefix in /usr) ;; *) show "$prefix";; esac
for device in null zero random urandom; do
  touch "$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
mount -t proc proc "$root/proc" 2>/dev/null || true
mount --bind "$work/build" "$root/build"
cd "$root"
pivot_root . old
umount -l /old
rmdir /old
mount -o remount,ro / 2>/dev/null || true
cd /build
# No file of more than 8 GiB, in blocks of 512 bytes, and no core.
ulimit -f 16777216 2>/dev/null || true
ulimit -c 0 2>/dev/null || true
trap - EXIT
exec setpriv --no-new-privs --bounding-set=-all --inh-caps=-all -- env PATH="$theirs" "$@"
`

export interface Confined {
  /** Where `build/` of the working folder is to the program. */
  readonly place: string
  readonly isolated: boolean
  run(
    program: string,
    args: readonly string[],
    set: Readonly<Record<string, string>>
  ): Promise<ExecResult>
}

const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/** A build that takes longer does not end. */
const LONGEST_MS = 30 * 60_000

/**
 * Runs programs in `build/` of a working folder, with no variable of ours. Without namespaces for everybody they only
 * lack our variables.
 * @param prefix of the Python that is run there
 */
export const confine = async (
  work: string,
  prefix: string,
  { exec, signal }: Pick<EnvironmentTools, 'exec' | 'signal'>
): Promise<Confined> => {
  const script = path.join(work, 'enter.sh')
  await writeFile(script, ENTER)
  const options = {
    cwd: work,
    env: {},
    signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)])
  }
  const isolated = (
    program: string,
    args: readonly string[],
    set: Readonly<Record<string, string>>
  ) =>
    exec(
      'unshare',
      [
        ...['--user', '--map-root-user', '--net', '--mount', '--pid', '--ipc', '--uts', '--fork'],
        ...['--kill-child', '/bin/sh', script, work, prefix, program, ...args]
      ],
      { ...options, set: { PATH, ...set } }
    )
  const probe = await isolated('/bin/true', [], {}).catch(() => ({ exitCode: 97 }))
  if (probe.exitCode === 0) return { place: '/build', isolated: true, run: isolated }
  return {
    place: path.join(work, 'build'),
    isolated: false,
    run: (program, args, set) =>
      exec(program, args, { ...options, cwd: path.join(work, 'build'), set: { PATH, ...set } })
  }
}
