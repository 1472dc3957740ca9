// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const XGBOOST: AllowList = {
  of: 'xgboost',
  versions: ['1.7.6', '2.1.4', '3.0.5', '3.2.0', '3.4.1'],
  names: `
xgboost._data_utils ArrayInf:bn Categories:bn CudaArrayInf:bn CudaStringArray:bn DfCatAccessor:bn StringArray:bn TransformedDf:bn _ArrayLikeArg:bn _CudaArrayLikeArg:bn
xgboost.compat XGBoostLabelEncoder:bn
xgboost.core Booster:bn DMatrix:bn DataIter:bn DeviceQuantileDMatrix:bn ExtMemQuantileDMatrix:bn QuantileDMatrix:bn SingleBatchInternalIter:bn _ProxyDMatrix:bn _RefMixIn:bn
xgboost.data ArrowTransformed:bn CudfTransformed:bn PandasTransformed:bn SingleBatchInternalIter:bn
xgboost.objective Objective:bn TreeObjective:bn
xgboost.sklearn XGBClassifier:bn XGBClassifierMixIn:bn XGBModel:bn XGBRFClassifier:bn XGBRFRegressor:bn XGBRanker:bn XGBRankerMixIn:bn XGBRegressor:bn XGBRegressorMixIn:bn _SklObjWProto:bn
xgboost.training CVPack:bn _PackedBooster:bn
`,
  calls: []
}
