import { groupServers } from './group-servers.ts'

/**
 * Containers of groups that say they are healthy, whatever they are asked.
 * @param broken images that never answer
 */
export const servedGroups = (broken: (image: string) => boolean) =>
  groupServers(
    image => (broken(image) ? undefined : (_, response) => response.end('Healthy')),
    count => `127.3.0.${count}`
  )
