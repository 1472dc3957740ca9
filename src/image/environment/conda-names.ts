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

export const condaPackage = (name: string): CondaPackage => {
  if (OTHER_NAMES[name] !== undefined) return { kind: 'python', name: OTHER_NAMES[name] }
  if (PART_OF_PYTHON.has(name) || OF_PYTHON.test(name)) return { kind: 'part-of-python' }
  if (IN_WHEELS.has(name) || /-cos[67]-/.test(name)) return { kind: 'system', inWheels: true }
  if (SYSTEM.has(name) || SYSTEM_FAMILIES.test(name)) return { kind: 'system', inWheels: false }
  return { kind: 'python', name }
}

/** Families of the same: what tk needs of X, and what an environment exported on Windows has below its Python. */
const OF_PYTHON =
  /^_|^python_abi$|_linux-64$|^ld_impl_|^xorg-(libx11|libxau|libxdmcp|xorgproto)$|^(vc|vc14_runtime|vs20\d\d_runtime|ucrt|icc_rt|msys2-conda-epoch|winpty)$|^m2w64-/

/** Packages that conda and PyPI name differently. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'dask-core': 'dask',
  'geopandas-base': 'geopandas',
  ignite: 'pytorch-ignite',
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
  'python-graphviz': 'graphviz',
  pytorch: 'torch',
  'pytorch-cpu': 'torch',
  'pytorch-gpu': 'torch',
  'redis-py': 'redis',
  ruamel_yaml: 'ruamel.yaml',
  'tensorflow-base': 'tensorflow',
  'tensorflow-mkl': 'tensorflow',
  'uvicorn-standard': 'uvicorn[standard]'
}

/** What `conda env export` lists besides packages: Python's own libraries, and what wheels bring along. */
const PART_OF_PYTHON: ReadonlySet<string> = new Set([
  'blas',
  'bzip2',
  'ca-certificates',
  'conda',
  'expat',
  'freetype',
  'intel-openmp',
  'jpeg',
  'lcms2',
  'lerc',
  'libblas',
  'libcblas',
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
  'pthread-stubs',
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

/**
 * Libraries that conda packages share, and that wheels of the same packages bring in a copy of their own: those of torch,
 * tensorflow, h5py, protobuf, shapely, PyQt … Where no conda program is, they are left out, with a warning.
 */
const IN_WHEELS: ReadonlySet<string> = new Set([
  ...[
    'cudatoolkit',
    'cudnn',
    'cupti',
    'nccl',
    'hdf5',
    'libprotobuf',
    'ninja',
    'geos',
    'proj',
    'qt'
  ],
  ...[
    'c-ares',
    'gmp',
    'mpfr',
    'mpc',
    'giflib',
    'icu',
    'libuv',
    'libev',
    'libcurl',
    'libssh2',
    'krb5'
  ],
  ...[
    'libnghttp2',
    'libxml2',
    'libxslt',
    'libspatialindex',
    'snappy',
    'zeromq',
    'libsodium',
    'yaml'
  ]
])

const SYSTEM: ReadonlySet<string> = new Set([
  'binutils',
  'bazel',
  'boost',
  'cmake',
  'compilers',
  'curl',
  'cxx-compiler',
  'eigen',
  'ffmpeg',
  'gdal',
  'git',
  'glib',
  'go',
  'graphviz',
  'gxx',
  'java-jdk',
  'make',
  'mpich',
  'nodejs',
  'openjdk',
  'openmpi',
  'perl',
  'poppler',
  'rust',
  'spacy-model-en_core_web_sm',
  'tensorrt',
  'tesseract',
  'unixodbc'
])

/** Whole families: libraries, CUDA, R, compilers. A PyPI package of such a name would be another thing. */
const SYSTEM_FAMILIES =
  /^(lib(?!cst$|rosa$|clang$|sass$|tmux$|usb1$)|cuda-|r-|gcc|gxx_|gfortran|clang|sysroot|kernel-headers|font-|fonts-|xorg-)/
