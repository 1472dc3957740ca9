// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const PMDARIMA: AllowList = {
  of: 'pmdarima',
  versions: ['2.1.1'],
  names: `
pmdarima.arima._auto_solvers _RandomFitWrapper:bn _SolverMixin:bn _StepwiseFitWrapper:bn
pmdarima.arima._context ContextStore:bn _CtxSingleton:bn
pmdarima.arima.arima ARIMA:bn
pmdarima.arima.auto AutoARIMA:bn
pmdarima.arima.seasonality CHTest:bn OCSBTest:bn _SeasonalStationarityTest:bn
pmdarima.arima.stationarity ADFTest:bn KPSSTest:bn PPTest:bn _BaseStationarityTest:bn _DifferencingStationarityTest:bn
pmdarima.base BaseARIMA:bn
pmdarima.model_selection._split BaseTSCrossValidator:bn RollingForecastCV:bn SlidingWindowForecastCV:bn
pmdarima.pipeline Pipeline:bn
pmdarima.preprocessing.base BaseTransformer:bn UpdatableMixin:bn
pmdarima.preprocessing.endog.base BaseEndogTransformer:bn
pmdarima.preprocessing.endog.boxcox BoxCoxEndogTransformer:bn
pmdarima.preprocessing.endog.log LogEndogTransformer:bn
pmdarima.preprocessing.exog.base BaseExogFeaturizer:bn BaseExogTransformer:bn
pmdarima.preprocessing.exog.dates DateFeaturizer:bn
pmdarima.preprocessing.exog.fourier FourierFeaturizer:bn
pmdarima.utils.metaestimators _IffHasDelegate:bn
`,
  calls: []
}
