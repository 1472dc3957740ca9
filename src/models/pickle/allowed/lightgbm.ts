// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const LIGHTGBM: AllowList = {
  of: 'lightgbm',
  versions: ['3.3.5', '4.5.0', '4.6.0', '4.7.0'],
  names: `
lightgbm.basic Booster:bn Dataset:bn Sequence:bn _ArrowCArray:bn _ConfigAliases:bn _DummyLogger:bn _InnerPredictor:bn
lightgbm.compat Client:bn Future:bn arrow_cffi:bn dask_Array:bn dask_DataFrame:bn dask_Series:bn dt_DataTable:bn pa_Array:bn pa_ChunkedArray:bn pa_Table:bn pa_compute:bn
lightgbm.engine CVBooster:bn
lightgbm.sklearn LGBMClassifier:bn LGBMModel:bn LGBMRanker:bn LGBMRegressor:bn _EvalFunctionWrapper:bn _ObjectiveFunctionWrapper:bn
`,
  calls: []
}
