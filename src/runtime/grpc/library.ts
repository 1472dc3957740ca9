/**
 * What is used of grpc-js: its server. Taken from its files, since its index loads the client as a whole.
 * docs/adrs/0033-grpc-beside-rest.md
 */
export { Status } from '@grpc/grpc-js/build/src/constants.js'
export { Metadata } from '@grpc/grpc-js/build/src/metadata.js'
export {
  Server,
  type UntypedHandleCall
} from '@grpc/grpc-js/build/src/server.js'
export type {
  ServerDuplexStream,
  ServerUnaryCall,
  ServerWritableStream,
  sendUnaryData
} from '@grpc/grpc-js/build/src/server-call.js'
export { ServerCredentials } from '@grpc/grpc-js/build/src/server-credentials.js'
export {
  ServerInterceptingCall,
  type ServerInterceptingCallInterface,
  type ServerInterceptor
} from '@grpc/grpc-js/build/src/server-interceptors.js'
