// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const CATEGORY_ENCODERS: AllowList = {
  of: 'category-encoders',
  versions: ['2.11.2'],
  names: `
category_encoders._contrasts Diff:bn Helmert:bn Poly:bn Sum:bn
category_encoders.backward_difference BackwardDifferenceEncoder:bn
category_encoders.base_contrast_encoder BaseContrastEncoder:bn
category_encoders.basen BaseNEncoder:bn
category_encoders.binary BinaryEncoder:bn
category_encoders.cat_boost CatBoostEncoder:bn
category_encoders.count CountEncoder:bn
category_encoders.count_target CountTargetEncoder:bn
category_encoders.glmm GLMMEncoder:bn
category_encoders.gray GrayEncoder:bn
category_encoders.hashing HashingEncoder:bn
category_encoders.helmert HelmertEncoder:bn
category_encoders.james_stein JamesSteinEncoder:bn
category_encoders.leave_one_out LeaveOneOutEncoder:bn
category_encoders.m_estimate MEstimateEncoder:bn
category_encoders.multi_hot MultiHotEncoder:bn
category_encoders.one_hot OneHotEncoder:bn
category_encoders.ordinal OrdinalEncoder:bn
category_encoders.polynomial PolynomialEncoder:bn
category_encoders.quantile_encoder QuantileEncoder:bn SummaryEncoder:bn
category_encoders.rankhot RankHotEncoder:bn
category_encoders.sum_coding SumEncoder:bn
category_encoders.target_encoder TargetEncoder:bn
category_encoders.utils BaseEncoder:bn EncoderTags:bn SupervisedTransformerMixin:bn UnsupervisedTransformerMixin:bn
category_encoders.woe WOEEncoder:bn
category_encoders.wrapper NestedCVWrapper:bn PolynomialWrapper:bn
`,
  calls: []
}
