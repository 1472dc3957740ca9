/** What a package of conda's is on PyPI. */
export type CondaPackage =
  | { readonly kind: 'python'; readonly name: string }
  /** Comes with the base image or inside wheels; nothing to install. */
  | { readonly kind: 'part-of-python' }
  /** No Python package: libraries, compilers, other languages. */
  | { readonly kind: 'system' }

export const condaPackage = (name: string): CondaPackage => {
  if (OTHER_NAMES[name] !== undefined) return { kind: 'python', name: OTHER_NAMES[name] }
  if (PART_OF_PYTHON.has(name) || /^_|^python_abi$|_linux-64$|^ld_impl_/.test(name))
    return { kind: 'part-of-python' }
  if (SYSTEM.has(name) || SYSTEM_FAMILIES.test(name)) return { kind: 'system' }
  return { kind: 'python', name }
}

/** Packages that conda and PyPI name differently. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'dask-core': 'dask',
  'matplotlib-base': 'matplotlib',
  'msgpack-python': 'msgpack',
  opencv: 'opencv-python-headless',
  psycopg2: 'psycopg2-binary',
  'py-lightgbm': 'lightgbm',
  'py-opencv': 'opencv-python-headless',
  'py-xgboost': 'xgboost',
  'py-xgboost-cpu': 'xgboost',
  pytables: 'tables',
  'python-graphviz': 'graphviz',
  pytorch: 'torch',
  'pytorch-cpu': 'torch',
  ruamel_yaml: 'ruamel.yaml',
  'tensorflow-base': 'tensorflow',
  'tensorflow-mkl': 'tensorflow'
}

/** What `conda env export` lists besides packages: Python's own libraries, and what wheels bring along. */
const PART_OF_PYTHON: ReadonlySet<string> = new Set([
  'blas',
  'bzip2',
  'ca-certificates',
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

const SYSTEM: ReadonlySet<string> = new Set([
  'binutils',
  'bazel',
  'boost',
  'cmake',
  'compilers',
  'cudatoolkit',
  'cudnn',
  'curl',
  'cxx-compiler',
  'eigen',
  'ffmpeg',
  'gdal',
  'geos',
  'git',
  'glib',
  'go',
  'graphviz',
  'gxx',
  'hdf5',
  'java-jdk',
  'make',
  'mpich',
  'nccl',
  'ninja',
  'nodejs',
  'openjdk',
  'openmpi',
  'perl',
  'poppler',
  'proj',
  'rust',
  'spacy-model-en_core_web_sm',
  'tensorrt',
  'tesseract',
  'unixodbc'
])

/** Whole families: libraries, CUDA, R, compilers. A PyPI package of such a name would be another thing. */
const SYSTEM_FAMILIES =
  /^(lib(?!cst$|rosa$|clang$|sass$|tmux$|usb1$)|cuda-|r-|gcc|gxx_|gfortran|clang|sysroot|kernel-headers|font-|fonts-|xorg-)/
