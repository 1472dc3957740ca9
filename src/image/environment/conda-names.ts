import { kindOfLibrary } from './conda-libraries.ts'

/** What a package of conda's is on PyPI. */
export type CondaPackage =
  | { readonly kind: 'python'; readonly name: string }
  /** Comes with the base image or inside wheels; nothing to install. */
  | { readonly kind: 'part-of-python' }
  /** No Python package: libraries, compilers, other languages. */
  | {
      readonly kind: 'system'
      /** Whether the wheels of packages that need it have it in them. */
      readonly inWheels: boolean
    }

/** Pure. @param inExport whether the file lists what came along with other packages, too */
export const condaPackage = (
  name: string,
  {
    build,
    inExport = false
  }: { readonly build?: string | undefined; readonly inExport?: boolean } = {}
): CondaPackage => {
  const [, cuda] = /^dgl-cuda([\d.]+)$/.exec(name) ?? []
  if (cuda !== undefined) return { kind: 'python', name: `dgl-cu${cuda.replaceAll('.', '')}` }
  if (OTHER_NAMES[name] !== undefined) return { kind: 'python', name: OTHER_NAMES[name] }
  if (PART_OF_PYTHON.has(name) || OF_PYTHON.test(name) || OF_CONDA.test(name))
    return { kind: 'part-of-python' }
  const library = kindOfLibrary(name)
  if (library !== undefined)
    return { kind: 'system', inWheels: library === 'shared' || (library === 'asked' && inExport) }
  return isBuiltWithoutPython(name, build)
    ? { kind: 'system', inWheels: true }
    : { kind: 'python', name }
}

/**
 * What only an export lists: nobody asks for it by hand, nor for the build of nearly everything. Pure.
 * @param builds of the packages, where they are said
 */
export const isExport = (
  names: readonly string[],
  builds: readonly (string | undefined)[] = []
): boolean =>
  (names.includes('ca-certificates') && names.includes('openssl')) ||
  (builds.length >= 20 && builds.filter(build => build !== undefined).length > 0.9 * builds.length)

/**
 * Conda names the Python in the build of a package that has files for it: `py37_0`, `pyhd8ed1ab_0`. Packages that are
 * nothing but a name for another one have none either.
 */
const isBuiltWithoutPython = (name: string, build = ''): boolean =>
  /^h[0-9a-f]{7}_\d+$/.test(build) &&
  !/^(hd8ed1ab|hd3eb1b0|ha770c72)_/.test(build) &&
  !/^(tensorflow|keras|pytorch)/.test(name)

/** Families of the same: what tk needs of X, and what an environment exported on Windows has below its Python. */
const OF_PYTHON =
  /^_|^python_abi$|_linux-64$|^ld_impl_|^xorg-(libx11|libxau|libxdmcp|xorgproto)$|^(vc|vc14_runtime|vs20\d\d_runtime|ucrt|icc_rt|msys2-conda-epoch|winpty)$|^m2w64-/

/** What looks after environments of conda's, and has nothing to do in an image. */
const OF_CONDA =
  /^conda-|^anaconda-(navigator|project)$|^navigator-updater$|^nb_(anacondacloud|conda|conda_kernels)$/

/** Packages that conda and PyPI name differently. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'antlr-python-runtime': 'antlr4-python3-runtime',
  'brotli-python': 'brotli',
  'cvxpy-base': 'cvxpy',
  'cython-blis': 'blis',
  'dask-core': 'dask',
  'docker-py': 'docker',
  faiss: 'faiss-cpu',
  'geopandas-base': 'geopandas',
  ignite: 'pytorch-ignite',
  'keras-base': 'keras',
  'keras-gpu': 'keras',
  'matplotlib-base': 'matplotlib',
  'msgpack-python': 'msgpack',
  opencv: 'opencv-python-headless',
  psycopg2: 'psycopg2-binary',
  'py-lightgbm': 'lightgbm',
  'py-opencv': 'opencv-python-headless',
  'py-xgboost': 'xgboost',
  'py-xgboost-cpu': 'xgboost',
  pytables: 'tables',
  pyqt: 'pyqt5',
  'python-blosc': 'blosc',
  'python-fastjsonschema': 'fastjsonschema',
  'python-flatbuffers': 'flatbuffers',
  'python-graphviz': 'graphviz',
  'python-tzdata': 'tzdata',
  pytorch: 'torch',
  'pytorch-cpu': 'torch',
  'pytorch-gpu': 'torch',
  'redis-py': 'redis',
  ruamel_yaml: 'ruamel.yaml',
  'tensorflow-base': 'tensorflow',
  'tensorflow-eigen': 'tensorflow',
  'tensorflow-gpu-base': 'tensorflow-gpu',
  'tensorflow-mkl': 'tensorflow',
  'uvicorn-standard': 'uvicorn[standard]'
}

/** What `conda env export` lists besides packages: Python's own libraries, and what wheels bring along. */
const PART_OF_PYTHON: ReadonlySet<string> = new Set([
  'backports',
  'blas',
  'bzip2',
  'ca-certificates',
  'conda',
  'console_shortcut',
  'cpuonly',
  'expat',
  'freetype',
  'intel-openmp',
  'jpeg',
  'lcms2',
  'lerc',
  'libblas',
  'libcblas',
  'libcxx',
  'libdeflate',
  'libedit',
  'libexpat',
  'libffi',
  'libgcc',
  'libgcc-ng',
  'libgfortran',
  'libgfortran-ng',
  'libgfortran4',
  'libgfortran5',
  'libgomp',
  'libjpeg-turbo',
  'liblapack',
  'liblapacke',
  'liblzma',
  'libnsl',
  'libopenblas',
  'libpng',
  'libsqlite',
  'libstdcxx',
  'libstdcxx-ng',
  'libtiff',
  'libuuid',
  'libwebp',
  'libwebp-base',
  'libxcb',
  'libxcrypt',
  'libzlib',
  'llvm-openmp',
  'lz4-c',
  'menuinst',
  'mkl',
  'mkl-service',
  'mkl_fft',
  'mkl_random',
  'ncurses',
  'nomkl',
  'numpy-base',
  'openblas',
  'openjpeg',
  'openssl',
  'pip',
  'powershell_shortcut',
  'pthread-stubs',
  'pyqt-impl',
  'pytorch-mutex',
  'readline',
  'sqlite',
  'tbb',
  'tk',
  'tzdata',
  'wheel',
  'xz',
  'zlib',
  'zstd'
])
