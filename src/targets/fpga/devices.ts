/** FPGAs as the nodes of a cluster offer them. */
import { at, type KubeObject } from '../kubernetes/kube-object.ts'
import type { Toleration } from '../kubernetes/tolerations.ts'

export interface Taint {
  readonly key: string
  readonly value?: string
  readonly effect: string
}

/** A node that offers a device that looks like an FPGA, or the one that is asked for. Plain data. */
export interface FpgaNode {
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly taints: readonly Taint[]
  /** Whole numbers that pods may take, by resource: everything that is no processor, memory or storage. */
  readonly devices: Readonly<Record<string, number>>
}

/** Devices of all nodes that pods may be placed on. Pure. */
export const nodesWithDevices = (nodes: readonly KubeObject[]): readonly FpgaNode[] =>
  nodes
    .map(node => ({
      name: node.metadata.name,
      labels: node.metadata.labels ?? {},
      taints: taintsOf(node),
      devices: devicesOf(node),
      cordoned: at(node, 'spec', 'unschedulable') === true
    }))
    .filter(({ devices, cordoned }) => !cordoned && Object.keys(devices).length > 0)
    .map(({ cordoned: _, ...node }) => node)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))

const devicesOf = (node: KubeObject): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries((at(node, 'status', 'allocatable') ?? {}) as Record<string, unknown>)
      // Devices have the name of their vendor's domain.
      .filter(([name]) => name.includes('/'))
      .map(([name, count]) => [name, Number(count)] as const)
      .filter(([, count]) => Number.isInteger(count) && count > 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
  )

const taintsOf = (node: KubeObject): readonly Taint[] =>
  ((at(node, 'spec', 'taints') ?? []) as readonly Taint[])
    // How a node feels at the moment is the cluster's own matter.
    .filter(({ key }) => !key.startsWith('node.kubernetes.io/'))
    .map(({ key, value, effect }) => ({ key, ...(value ? { value } : {}), effect }))

/**
 * Whether a resource is an FPGA, by the names that device plugins give: `amd.com/xilinx_u250_…-0`, `xilinx.com/fpga-…`,
 * `intel.com/fpga-…`, `microsoft.com/fpga_catapult`. Pure.
 */
export const looksLikeFpga = (resource: string): boolean =>
  /^xilinx\.com\/|\/(?:.*[-_.])?(?:fpga|xilinx|alveo)/i.test(resource)

/** Names of all FPGAs offered. Pure. */
export const fpgaResources = (nodes: readonly FpgaNode[]): readonly string[] =>
  [
    ...new Set(nodes.flatMap(({ devices }) => Object.keys(devices).filter(looksLikeFpga)))
  ].toSorted()

/** Nodes with a resource that a selector allows. Pure. */
export const nodesFor = (
  nodes: readonly FpgaNode[],
  resource: string,
  selector: Readonly<Record<string, string>>
): readonly FpgaNode[] =>
  nodes.filter(
    ({ devices, labels }) =>
      devices[resource] !== undefined &&
      Object.entries(selector).every(([key, value]) => labels[key] === value)
  )

/** The taint that keeps pods off a node; undefined where all are tolerated. Pure. */
export const untolerated = (
  { taints }: FpgaNode,
  tolerations: readonly Toleration[]
): Taint | undefined =>
  taints.find(
    taint =>
      taint.effect !== 'PreferNoSchedule' &&
      !tolerations.some(
        ({ key, operator, value, effect }) =>
          key === taint.key &&
          (operator === 'Exists' || (value ?? '') === (taint.value ?? '')) &&
          (effect === undefined || effect === taint.effect)
      )
  )

/** A taint as `kubectl taint` writes it. */
export const taintText = ({ key, value, effect }: Taint): string =>
  `${key}${value === undefined ? '' : `=${value}`}:${effect}`
