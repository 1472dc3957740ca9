/** One deployment to a cluster of simulated nodes, as a process that kills.ts ends. Arguments as JSON, in one text. */
import { kubeBench, kubernetesSettingsFrom, simulatedImage } from '../../testkit/kube-bench.ts'

const { cluster, name, version, inputs } = JSON.parse(process.argv[2] ?? '{}')
const bench = kubeBench(cluster, 'ml', {
  health: async () => ({ status: 200, certificate: undefined })
})
const { service } = await bench.deploy({
  name,
  image: simulatedImage(version),
  settings: await kubernetesSettingsFrom(inputs)
})
process.stdout.write(JSON.stringify({ state: service?.state, image: service?.imageLabel }))
