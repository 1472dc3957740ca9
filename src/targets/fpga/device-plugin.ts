import type { KubeObject } from '../kubernetes/kube-object.ts'
import { LABEL, MANAGER } from '../kubernetes/names.ts'

/** As AMD's own manifest calls it, so that one that is there is found: https://github.com/Xilinx/FPGA_as_a_Service */
export const PLUGIN = { namespace: 'kube-system', name: 'device-plugin-daemonset' } as const

const KUBELET = '/var/lib/kubelet/device-plugins'

/** The device plugin on every node, tainted ones too: it finds out itself where FPGAs are. Pure. */
export const devicePlugin = (image: string): KubeObject => {
  const labels = { name: 'device-plugin', [LABEL.managedBy]: MANAGER }
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { ...PLUGIN, labels },
    spec: {
      selector: { matchLabels: { name: 'device-plugin' } },
      template: {
        metadata: { labels },
        spec: {
          priorityClassName: 'system-node-critical',
          automountServiceAccountToken: false,
          nodeSelector: { 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64' },
          tolerations: [{ operator: 'Exists', effect: 'NoSchedule' }],
          containers: [
            {
              name: 'device-plugin',
              image,
              // How its cards of the U30 kind are counted: by card.
              env: [
                { name: 'U30NameConvention', value: 'CommonName' },
                { name: 'U30AllocUnit', value: 'Card' }
              ],
              securityContext: {
                allowPrivilegeEscalation: false,
                capabilities: { drop: ['ALL'] }
              },
              volumeMounts: [{ name: 'kubelet', mountPath: KUBELET }]
            }
          ],
          volumes: [{ name: 'kubelet', hostPath: { path: KUBELET } }]
        }
      }
    }
  }
}
