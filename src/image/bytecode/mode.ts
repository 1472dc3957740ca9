export const BYTE_CODE = ['imported', 'all', 'none'] as const
/** Which modules of the environment are compiled: those the service imports, all, or none. */
export type ByteCodeMode = (typeof BYTE_CODE)[number]
