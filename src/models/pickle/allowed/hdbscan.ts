// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const HDBSCAN: AllowList = {
  of: 'hdbscan',
  versions: ['0.8.44'],
  names: `
hdbscan.branch_data BranchDetectionData:bn
hdbscan.branches BranchDetector:bn SequentialPool:bn
hdbscan.dist_metrics EuclideanDistance newObj:b
hdbscan.hdbscan_ HDBSCAN:bn
hdbscan.plots ApproximationGraph:bn CondensedTree:bn MinimumSpanningTree:bn SingleLinkageTree:bn
hdbscan.prediction PredictionData:bn
hdbscan.robust_single_linkage_ RobustSingleLinkage:bn
`,
  calls: ['hdbscan.dist_metrics newObj hdbscan.dist_metrics.EuclideanDistance']
}
