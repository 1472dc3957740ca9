/**
 * node:http without its company: an `import` of it reads all its names, those of WebSocket and the like too, which loads
 * Node.js' client for HTTP. That is more than half of what the whole server takes to start.
 */
import type * as Http from 'node:http'

const http = process.getBuiltinModule('node:http')

export const { createServer, validateHeaderValue, STATUS_CODES, IncomingMessage, ServerResponse } =
  http
export type IncomingMessage = Http.IncomingMessage
export type ServerResponse = Http.ServerResponse
export type Server = Http.Server
