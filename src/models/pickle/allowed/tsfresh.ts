// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const TSFRESH: AllowList = {
  of: 'tsfresh',
  versions: ['0.21.2'],
  names: `
tsfresh.examples.driftbif_simulation velocity:bn
tsfresh.feature_extraction.data DaskTsAdapter:bn LongTsFrameAdapter:bn PartitionedTsData:bn TsData:bn TsDictAdapter:bn WideTsFrameAdapter:bn
tsfresh.transformers.feature_augmenter FeatureAugmenter:bn
tsfresh.transformers.feature_selector FeatureSelector:bn
tsfresh.transformers.per_column_imputer PerColumnImputer:bn
tsfresh.transformers.relevant_feature_augmenter RelevantFeatureAugmenter:bn
`,
  calls: []
}
