/** What compilers say of what is lacking, which comes long before the last line of a build. */

/** Debian's and Ubuntu's packages with headers and programs that sources of Python packages ask for. */
const PACKAGES: Readonly<Record<string, string>> = {
  'Python.h': 'python3-dev',
  'cairo.h': 'libcairo2-dev',
  'curl/curl.h': 'libcurl4-openssl-dev',
  'ffi.h': 'libffi-dev',
  'freetype/config/ftheader.h': 'libfreetype-dev',
  'ft2build.h': 'libfreetype-dev',
  'geos_c.h': 'libgeos-dev',
  'gdal.h': 'libgdal-dev',
  'hdf5.h': 'libhdf5-dev',
  'jpeglib.h': 'libjpeg-dev',
  'lber.h': 'libldap-dev',
  'leveldb/db.h': 'libleveldb-dev',
  'libpq-fe.h': 'libpq-dev',
  'libxml/xpath.h': 'libxml2-dev libxslt1-dev',
  'libxml/xmlversion.h': 'libxml2-dev libxslt1-dev',
  'lzma.h': 'liblzma-dev',
  'mpi.h': 'libopenmpi-dev',
  'mysql.h': 'default-libmysqlclient-dev',
  'openssl/opensslv.h': 'libssl-dev',
  'portaudio.h': 'portaudio19-dev',
  'sasl/sasl.h': 'libsasl2-dev',
  'snappy-c.h': 'libsnappy-dev',
  'snappy.h': 'libsnappy-dev',
  'sndfile.h': 'libsndfile1-dev',
  'sql.h': 'unixodbc-dev',
  'zlib.h': 'zlib1g-dev',
  'zmq.h': 'libzmq3-dev',
  mysql_config: 'default-libmysqlclient-dev',
  pg_config: 'libpq-dev',
  'gdal-config': 'libgdal-dev',
  'geos-config': 'libgeos-dev',
  'llvm-config': 'llvm-dev',
  cmake: 'cmake',
  gfortran: 'gfortran',
  swig: 'swig'
}

/** Continues the sentence "could not be built: …"; undefined where none is known. Pure. */
export const causeIn = (said: string): string | undefined => {
  const header =
    /fatal error: '?([\w./+-]+)'?(?:: No such file|' file not found| file not found)/.exec(
      said
    )?.[1]
  if (header !== undefined)
    return `it needs ${header}${of(header)}, which is not where it was built`
  const program =
    /\b(mysql_config|pg_config|gdal-config|geos-config|llvm-config|cmake|swig|gfortran)\b[^\n]*(?:not found|No such file|is required|could not be found|must be installed)/i.exec(
      said
    )?.[1]
  if (program !== undefined)
    return `it needs ${program}${of(program)}, which is not where it was built`
  const symbol = /version node not found for symbol (\w+)/.exec(said)?.[1]
  return symbol === undefined
    ? undefined
    : `version node not found for ${symbol}, which is its own and a name of the C library's`
}

const of = (name: string): string => {
  const found = PACKAGES[name]
  return found === undefined ? '' : ` ("sudo apt-get install ${found}" on Debian and Ubuntu)`
}
