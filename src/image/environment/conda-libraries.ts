/** What conda packages are no Python packages: libraries, compilers, other languages. */

/**
 * `shared`: other conda packages need it, and wheels of the same packages bring it in a copy of their own, those of torch,
 * tensorflow, h5py, protobuf, shapely, PyQt … Where no conda program is, it is left out, with a warning.
 * `asked`: a library too, but somebody who writes it down wants it; in an export it came along.
 * `program`: something may call it, or is written in it.
 */
export type KindOfLibrary = 'shared' | 'asked' | 'program'

/** Undefined for what may be a Python package. Pure. */
export const kindOfLibrary = (name: string): KindOfLibrary | undefined => {
  if (SHARED.has(name) || SHARED_FAMILIES.test(name)) return 'shared'
  if (ASKED.has(name) || ASKED_FAMILIES.test(name)) return 'asked'
  return PROGRAMS.has(name) || PROGRAM_FAMILIES.test(name) ? 'program' : undefined
}

const SHARED: ReadonlySet<string> = new Set(
  `cudatoolkit cudnn cupti nccl libxgboost libopencv pytorch-cuda hdf5 libprotobuf ninja geos proj qt qt-main qt-webengine
   c-ares gmp mpfr mpc giflib icu libuv libev libcurl libssh2 krb5 libnghttp2 libxml2 libxslt libspatialindex snappy
   zeromq libsodium yaml`.split(/\s+/)
)

/** What is left of CUDA without its libraries' own names, and what conda's compilers link with. */
const SHARED_FAMILIES =
  /^cuda-|^cuda[\d.]+$|^libcu(blas|fft|file|rand|solver|sparse)|^libn(pp|vjpeg|vjitlink)|-cos[67]-/

const ASKED: ReadonlySet<string> = new Set(
  `abseil-cpp alsa-lib aom arrow-cpp attr blosc aws-c-common aws-c-event-stream aws-checksums aws-sdk-cpp boost boost-cpp
   brotli-bin brunsli cairo cfitsio charls curl dav1d dbus double-conversion eigen fftw fontconfig freexl fribidi gettext
   gflags glib glib-tools glog gnutls graphite2 grpc-cpp gsl gst-plugins-base gstreamer gtest harfbuzz isl jack jansson
   jasper json-c jxrlib kealib keyutils lame leptonica lzo metis mysql-common mysql-libs nettle nspr nss openh264 openldap
   orc p11-kit pandoc pango parquet-cpp pcre pcre2 pixman portaudio postgresql pulseaudio pybind11-abi re2 suitesparse svt-av1
   thrift-cpp tiledb unixodbc utf8proc x264 x265 xerces-c zfp zlib-ng`.split(/\s+/)
)

/** Whole families. A PyPI package of such a name would be another thing. */
const ASKED_FAMILIES = /^(lib(?!cst$|rosa$|clang$|sass$|tmux$|usb1$)|font-|fonts-|xorg-|xcb-util)/

const PROGRAMS: ReadonlySet<string> = new Set(
  `anaconda binutils bazel compilers cxx-compiler ffmpeg gdal git go graphviz gxx java-jdk make mpich nodejs openjdk openmpi
   perl poppler rust spacy-model-en_core_web_sm tensorrt tesseract`.split(/\s+/)
)

const PROGRAM_FAMILIES = /^(r-|gcc|gxx_|gfortran|clang|sysroot|kernel-headers|binutils_)/
