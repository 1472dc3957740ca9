import { groupServers } from './group-servers.ts'

/** @returns the body of the answer to a request */
export type Answering = (request: string) => string

/**
 * Containers of groups that are healthy and answer.
 * @param answering of an image that is started for the first time: what it answers from then on
 */
export const answeringGroups = (answering: () => Answering) => {
  const images = new Map<string, Answering>()
  return groupServers(image => {
    const answer = images.get(image) ?? answering()
    images.set(image, answer)
    return async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      if (request.method !== 'POST') return response.end('Healthy')
      return response.setHeader('content-type', 'application/json').end(answer(body))
    }
  }, loopback)
}

/** Any of the millions of them: those of other tests are others. */
const loopback = (): string =>
  ['127', ...[0, 1, 2].map(() => 1 + Math.floor(Math.random() * 253))].join('.')
