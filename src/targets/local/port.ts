import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { UserError } from '../../core/errors.ts'

/** Looks at a port this often: another deployment may be looking at it, too, and holds it for as long. */
const LOOKS = 3

/** Whether a port of 127.0.0.1 can be listened on now. */
export const isFree = async (port: number): Promise<boolean> => {
  for (let look = 1; look < LOOKS; look++) {
    if (await canListen(port)) return true
    await setTimeout(10 * look)
  }
  return canListen(port)
}

const canListen = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

/** Another program has the port. */
export const portInUse = (port: number | undefined, name: string): UserError =>
  new UserError(
    'PORT_IN_USE',
    `Port ${port} of 127.0.0.1 is in use by another program, so service "${name}" cannot have it.`,
    {
      hint: 'Choose another port, or leave the input "port" empty for a free one.'
    }
  )
