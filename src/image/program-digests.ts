import type { LayerDigests } from '../oci/layer/gzip-digests.ts'
import type { Architecture } from '../parts/pinned.ts'

/**
 * What the layers of `program-layers.ts` come out as. Where a part's version changes, so do these:
 * test/integration/layout/program-layers.test.ts fails and shows the new ones.
 */
export const PROGRAM_DIGESTS: Readonly<
  Record<`${'node' | 'onnxruntime'} ${Architecture}`, LayerDigests>
> = {
  'node x64': {
    digest: 'sha256:ab4e1fcecbde763077f6c1679829dfc9c57ed0ffbb6e9b89ca97d4fd49d492b3',
    diffId: 'sha256:8d5336f971fff4e75df16d1aa39184ae98635c42ffe5dfc8dfa67d5172df380c',
    size: 46_192_967
  },
  'node arm64': {
    digest: 'sha256:d7803e6659c199037186bbd60e2721a3dd7f44e1929a2a4543e3a1645b15c1e0',
    diffId: 'sha256:40ad42783dd61f3ecbf60f09b1bf6b6838b33e66c9dc581c28a78d33171698ec',
    size: 45_686_785
  },
  'onnxruntime x64': {
    digest: 'sha256:278c2c2a5a28ff61611ee93a9c2ef9f81f881c5372522a050115376ee723cd4e',
    diffId: 'sha256:60bb6532324be0143126f7d0f0ca3f8124fc042183e23f3876071fe0368a9c14',
    size: 18_443_635
  },
  'onnxruntime arm64': {
    digest: 'sha256:4c3ccd4508aeef4d3d3d13f2e20fc93a0676036682d43be837fd9922d5ffe050',
    diffId: 'sha256:ed15bd9ddb303163af1898d2bd3b44eefe4e6dde8a4f421a396923ed2a49e168',
    size: 10_497_434
  }
}
