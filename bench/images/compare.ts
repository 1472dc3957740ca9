/** The same image by Scoreline, by pip with crane, and by buildah: from nothing, after a change, after none. */
import { appendFile } from 'node:fs/promises'
import { programPath } from '../../testkit/available.ts'
import { pushBaseImage } from '../../testkit/base-image.ts'
import { startDockerRegistry } from '../../testkit/docker-registry.ts'
import { startFaultProxy } from '../../testkit/fault-proxy.ts'
import { Times } from '../measure.ts'
import { type Builder, buildahBud, craneAppend, scoreline } from './builders.ts'
import { type Material, material } from './material.ts'
import type { Row } from './rows.ts'

export const compareImages = async (
  work: string,
  { rounds, mebibytes }: { readonly rounds: number; readonly mebibytes: number }
): Promise<readonly Row[]> => {
  const things = await material(work, mebibytes)
  const own = await scoreline(things)
  const builders = [own, craneAppend(things), buildahBud(things)].filter(
    ({ name }) => name === own.name || programPath(name.split(' ')[0] ?? '') !== undefined
  )
  await warmUp(own)
  const times = new Times()
  const sent = { change: 0, nothing: 0 }
  for (let round = 0; round < rounds; round++)
    for (let i = 0; i < builders.length; i++) {
      // Whoever comes first in a round meets a cold cache.
      const builder = builders[(i + round) % builders.length] as Builder
      await using registry = await startDockerRegistry()
      await pushBaseImage(`${registry.host}/library/base:1`)
      process.stderr.write(`  ${builder.name}, round ${round + 1}\n`)
      await times.note(`${builder.name}, cold`, () => builder.cold(registry.host))
      await changeScript(things)
      await times.note(`${builder.name}, change`, () => builder.again(registry.host))
      if (builder !== own) continue
      await times.note(`${own.name}, nothing`, () => own.again(registry.host))
      await using proxy = await startFaultProxy(registry.host, [])
      await changeScript(things)
      await own.again(proxy.host)
      sent.change = Math.max(sent.change, proxy.received())
      const before = proxy.received()
      await own.again(proxy.host)
      sent.nothing = Math.max(sent.nothing, proxy.received() - before)
    }
  const against = (peer: Builder, what: string, aim: string): Row => ({
    what: `image, ${what}`,
    own: times.median(`${own.name}, ${what}`),
    peer: peer.name,
    theirs: times.median(`${peer.name}, ${what}`),
    aim
  })
  return [
    ...builders
      .slice(1)
      .map(peer => against(peer, 'cold', peer.name.startsWith('crane') ? '≥ 3.5×' : '≥ 10×')),
    ...builders.slice(1).map(peer => against(peer, 'change', '')),
    { what: 'score.py changed', own: times.median(`${own.name}, change`), aim: '< 0.5 s' },
    { what: 'score.py changed, sent', own: sent.change / 1000, unit: 'kB', aim: '< 100 kB' },
    { what: 'nothing changed', own: times.median(`${own.name}, nothing`), aim: '' },
    { what: 'nothing changed, sent', own: sent.nothing, unit: 'B', aim: '0 B' }
  ]
}

/** Fetches and compresses Node.js once per machine: no part of what is compared. */
const warmUp = async (own: Builder): Promise<void> => {
  await using registry = await startDockerRegistry()
  await pushBaseImage(`${registry.host}/library/base:1`)
  await own.cold(registry.host)
}

const changeScript = ({ script }: Material): Promise<void> =>
  appendFile(script, `# ${Math.random()}\n`)
