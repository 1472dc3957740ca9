import { causeIn } from '../../../src/image/environment/source/causes.ts'

it.each([
  [
    'src/params.h:1:10: fatal error: sql.h: No such file or directory',
    'it needs sql.h ("sudo apt-get install unixodbc-dev" on Debian and Ubuntu), which is not where it was built'
  ],
  [
    "x.cpp:3:10: fatal error: 'own/odd.h' file not found",
    'it needs own/odd.h, which is not where it was built'
  ],
  [
    'OSError: mysql_config not found',
    'it needs mysql_config ("sudo apt-get install default-libmysqlclient-dev" on Debian and Ubuntu), which is not where it was built'
  ],
  [
    'ld: a.so: version node not found for symbol log@GLIBC_2.2.5',
    "version node not found for log, which is its own and a name of the C library's"
  ],
  ['RuntimeError: needs libfoo', undefined]
])('of what a compiler says, %p is %p', (said, cause) => {
  expect(causeIn(said)).toBe(cause)
})
