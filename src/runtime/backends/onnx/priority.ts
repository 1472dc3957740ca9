import { execFileSync } from 'node:child_process'
import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'
import path from 'node:path'

const LOWEST = 19

/**
 * Has the thread that calls this, and every thread that it starts from here on, give way to the one that answers health
 * checks, also when every core is busy. On Linux a thread has a priority of its own
 * (https://man7.org/linux/man-pages/man2/setpriority.2.html#BUGS); elsewhere this would slow down the whole process, and
 * nothing is done.
 *
 * Even behind a thread of the lowest priority, one that wakes up may wait for the end of a time slice, some
 * milliseconds. Behind one that is scheduled as idle it never does. Node.js cannot ask for that, util-linux's `chrt` can,
 * which is in most base images (https://man7.org/linux/man-pages/man7/sched.7.html, SCHED_IDLE).
 */
export const yieldToOthers = (): void => {
  if (process.platform !== 'linux') return
  try {
    setPriority(0, LOWEST)
    const thread = path.basename(readlinkSync('/proc/thread-self'))
    execFileSync('chrt', ['--idle', '--pid', '0', thread], { stdio: 'ignore' })
  } catch {
    // Not allowed or not there: then it computes at the priority it has got.
  }
}
