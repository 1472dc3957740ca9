// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const NUMPY: AllowList = {
  of: 'numpy',
  versions: ['1.22.4', '1.23.5', '1.26.4', '2.2.6', '2.4.6', '2.5.5'],
  names: `
numpy abs absolute acos acosh add amax amin angle arccos arccosh arcsin arcsinh arctan arctan2 arctanh argmax argmin argsort around array asarray asin asinh atan atan2 atanh average bitwise_and bitwise_count bitwise_invert bitwise_left_shift bitwise_not bitwise_or bitwise_right_shift bitwise_xor cbrt ceil clip column_stack concatenate conj conjugate copysign cos cosh cumprod cumsum deg2rad degrees diff divide divmod dot dtype:bc equal exp exp2 expm1 fabs float32 float64 float_power floor floor_divide fmax fmin fmod frexp gcd greater greater_equal heaviside hstack hypot imag int64 invert isfinite isinf isnan isnat lcm ldexp left_shift less less_equal log log10 log1p log2 logaddexp logaddexp2 logical_and logical_not logical_or logical_xor matmul matrix:bn matvec max maximum mean median min minimum mod modf multiply nan_to_num nanmax nanmean nanmedian nanmin nanstd nansum ndarray:bn negative nextafter not_equal percentile poly1d:bn positive pow power prod ptp quantile rad2deg radians ravel real recarray:bn reciprocal record remainder reshape right_shift rint round sign signbit sin sinh sort spacing sqrt square squeeze std subtract sum tan tanh transpose true_divide trunc unique var vecdot vecmat vstack where
numpy._core.multiarray _reconstruct scalar:c
numpy._core.numeric _frombuffer:c
numpy.core._multiarray_umath expm1 log1p sqrt
numpy.core.multiarray _reconstruct scalar:c
numpy.core.numeric _frombuffer:c
numpy.ma MaskedArray
numpy.ma.core MaskedArray _mareconstruct:b
numpy.polynomial.polynomial Polynomial:bn
numpy.random._mt19937 MT19937
numpy.random._pcg64 PCG64 PCG64DXSM
numpy.random._philox Philox
numpy.random._pickle __bit_generator_ctor:bc __generator_ctor:bc __randomstate_ctor:bc
numpy.random._sfc64 SFC64
numpy.random.bit_generator SeedSequence __pyx_unpickle_SeedSequence:b
numpy.rec recarray:bn
`,
  calls: [
    'numpy dtype numpy.record, ., .',
    'numpy._core.multiarray _reconstruct numpy.matrix, ., .',
    'numpy._core.multiarray _reconstruct numpy.ndarray, ., .',
    'numpy._core.multiarray _reconstruct numpy.rec.recarray, ., .',
    'numpy.core.multiarray _reconstruct numpy.matrix, ., .',
    'numpy.core.multiarray _reconstruct numpy.ndarray, ., .',
    'numpy.core.multiarray _reconstruct numpy.recarray, ., .',
    'numpy.ma.core _mareconstruct numpy.ma.MaskedArray, numpy.ndarray, ., .',
    'numpy.ma.core _mareconstruct numpy.ma.core.MaskedArray, numpy.ndarray, ., .',
    'numpy.random._pickle __bit_generator_ctor numpy.random._mt19937.MT19937',
    'numpy.random._pickle __bit_generator_ctor numpy.random._pcg64.PCG64',
    'numpy.random._pickle __bit_generator_ctor numpy.random._pcg64.PCG64DXSM',
    'numpy.random._pickle __bit_generator_ctor numpy.random._philox.Philox',
    'numpy.random._pickle __bit_generator_ctor numpy.random._sfc64.SFC64',
    'numpy.random._pickle __generator_ctor ., numpy.random._pickle.__bit_generator_ctor',
    'numpy.random._pickle __randomstate_ctor ., numpy.random._pickle.__bit_generator_ctor',
    'numpy.random.bit_generator __pyx_unpickle_SeedSequence numpy.random.bit_generator.SeedSequence, ., .'
  ]
}
