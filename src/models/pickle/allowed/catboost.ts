// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const CATBOOST: AllowList = {
  of: 'catboost',
  versions: ['1.2.7', '1.2.10'],
  names: `
catboost.core CatBoost:bn CatBoostClassifier:bn CatBoostRegressor:bn
`,
  calls: []
}
