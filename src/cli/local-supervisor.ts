/** The process that keeps a local service: started by the local target, not by people. */
export { supervise } from '../targets/local/supervisor.ts'
