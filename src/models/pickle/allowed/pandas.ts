// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const PANDAS: AllowList = {
  of: 'pandas',
  versions: ['1.5.3', '2.0.3', '2.2.3', '2.3.3', '3.1.1'],
  names: `
pandas Categorical CategoricalDtype:bn CategoricalIndex DataFrame:bn DatetimeIndex DatetimeTZDtype:bn Float64Dtype:n Index Int64Dtype:n Interval:c IntervalIndex MultiIndex NA Period:c PeriodDtype:c PeriodIndex RangeIndex Series:bn SparseDtype:bn StringDtype:c
pandas._libs.arrays __pyx_unpickle_NDArrayBacked:b
pandas._libs.internals _unpickle_block:c
pandas._libs.interval Interval:c
pandas._libs.missing NA
pandas._libs.sparse IntIndex:c
pandas._libs.tslibs.nattype __nat_unpickle:c _nat_unpickle:c
pandas._libs.tslibs.offsets Day:c MonthEnd:c
pandas._libs.tslibs.period Period:c
pandas._libs.tslibs.timedeltas _timedelta_unpickle:c
pandas._libs.tslibs.timestamps _unpickle_timestamp:c
pandas.arrays DatetimeArray FloatingArray:bn IntegerArray:bn PeriodArray SparseArray:bn StringArray
pandas.core.arrays.categorical Categorical
pandas.core.arrays.datetimes DatetimeArray
pandas.core.arrays.floating Float64Dtype:bn FloatingArray:bn
pandas.core.arrays.integer Int64Dtype:bn IntegerArray:bn
pandas.core.arrays.period PeriodArray
pandas.core.arrays.sparse.array SparseArray:bn
pandas.core.arrays.sparse.dtype SparseDtype:bn
pandas.core.arrays.string_ StringArray StringDtype:bn
pandas.core.dtypes.dtypes CategoricalDtype:bn DatetimeTZDtype:bn PeriodDtype:c SparseDtype:bn
pandas.core.frame DataFrame:bn
pandas.core.indexes.base Index _new_Index
pandas.core.indexes.category CategoricalIndex
pandas.core.indexes.datetimes DatetimeIndex _new_DatetimeIndex
pandas.core.indexes.interval IntervalIndex _new_IntervalIndex
pandas.core.indexes.multi MultiIndex
pandas.core.indexes.numeric Int64Index
pandas.core.indexes.period PeriodIndex
pandas.core.indexes.range RangeIndex
pandas.core.internals.managers BlockManager:c SingleBlockManager:bn
pandas.core.series Series:bn
`,
  calls: [
    'pandas StringDtype ., pandas.NA',
    'pandas._libs.arrays __pyx_unpickle_NDArrayBacked pandas.Categorical, ., .',
    'pandas._libs.arrays __pyx_unpickle_NDArrayBacked pandas.arrays.DatetimeArray, ., .',
    'pandas._libs.arrays __pyx_unpickle_NDArrayBacked pandas.arrays.PeriodArray, ., .',
    'pandas._libs.arrays __pyx_unpickle_NDArrayBacked pandas.arrays.StringArray, ., .',
    'pandas._libs.arrays __pyx_unpickle_NDArrayBacked pandas.core.arrays.categorical.Categorical, ., .',
    'pandas._libs.arrays __pyx_unpickle_NDArrayBacked pandas.core.arrays.datetimes.DatetimeArray, ., .',
    'pandas._libs.arrays __pyx_unpickle_NDArrayBacked pandas.core.arrays.period.PeriodArray, ., .',
    'pandas._libs.arrays __pyx_unpickle_NDArrayBacked pandas.core.arrays.string_.StringArray, ., .',
    'pandas.core.arrays.string_ StringDtype ., pandas._libs.missing.NA',
    'pandas.core.indexes.base _new_Index pandas.CategoricalIndex, .',
    'pandas.core.indexes.base _new_Index pandas.Index, .',
    'pandas.core.indexes.base _new_Index pandas.MultiIndex, .',
    'pandas.core.indexes.base _new_Index pandas.PeriodIndex, .',
    'pandas.core.indexes.base _new_Index pandas.RangeIndex, .',
    'pandas.core.indexes.base _new_Index pandas.core.indexes.base.Index, .',
    'pandas.core.indexes.base _new_Index pandas.core.indexes.category.CategoricalIndex, .',
    'pandas.core.indexes.base _new_Index pandas.core.indexes.multi.MultiIndex, .',
    'pandas.core.indexes.base _new_Index pandas.core.indexes.numeric.Int64Index, .',
    'pandas.core.indexes.base _new_Index pandas.core.indexes.period.PeriodIndex, .',
    'pandas.core.indexes.base _new_Index pandas.core.indexes.range.RangeIndex, .',
    'pandas.core.indexes.datetimes _new_DatetimeIndex pandas.DatetimeIndex, .',
    'pandas.core.indexes.datetimes _new_DatetimeIndex pandas.core.indexes.datetimes.DatetimeIndex, .',
    'pandas.core.indexes.interval _new_IntervalIndex pandas.IntervalIndex, .',
    'pandas.core.indexes.interval _new_IntervalIndex pandas.core.indexes.interval.IntervalIndex, .'
  ]
}
