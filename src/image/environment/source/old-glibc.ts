/**
 * What is compiled on a machine with a new C library asks for the newest form of each function, even of those that are
 * the same since long ago: `exp` of glibc 2.29 on, `pthread_create` of 2.34 on. This header, put before each source,
 * asks for the forms that glibc 2.28 has, too, as programs that are built for many systems do.
 * https://sourceware.org/binutils/docs/as/Symver.html
 */

/** Functions that got a new form after 2.28, by the release that has it; those that got another meaning are not there. */
const MOVED = [
  // 2.29
  ...['exp', 'exp2', 'log', 'log2', 'pow'],
  // 2.32, 2.34: from libraries of their own into the C library
  ...['pthread_sigmask', 'pthread_create', 'pthread_join', 'pthread_detach', 'pthread_once'],
  ...['pthread_key_create', 'pthread_key_delete', 'pthread_getspecific', 'pthread_setspecific'],
  ...['pthread_mutex_trylock', 'pthread_mutexattr_init', 'pthread_mutexattr_settype'],
  ...['pthread_mutexattr_destroy', 'pthread_rwlock_init', 'pthread_rwlock_destroy'],
  ...['pthread_rwlock_rdlock', 'pthread_rwlock_wrlock', 'pthread_rwlock_unlock'],
  ...['pthread_attr_setstacksize', 'pthread_kill', 'sem_init', 'sem_destroy', 'sem_wait'],
  ...[
    'sem_post',
    'sem_trywait',
    'sem_timedwait',
    'dlopen',
    'dlsym',
    'dlclose',
    'dlerror',
    'dladdr'
  ],
  // 2.35
  'hypot'
] as const

/** From 2.38 on numbers like `0b1` are read as well, under names of their own. */
const NUMBERS = ['strtol', 'strtoll', 'strtoul', 'strtoull']
const TEXTS = ['scanf', 'sscanf', 'fscanf']

/** The oldest forms, which newer libraries keep. */
const FORMS: Readonly<Record<string, { readonly first: string; readonly isoc99: string }>> = {
  x86_64: { first: '2.2.5', isoc99: '2.7' },
  aarch64: { first: '2.17', isoc99: '2.17' }
}

const formsFor = (machine: string, { first, isoc99 }: (typeof FORMS)[string]): string =>
  [
    `#if defined(__${machine}__)`,
    ...MOVED.map(name => form(name, name, first)),
    ...NUMBERS.map(name => form(`__isoc23_${name}`, name, first)),
    ...TEXTS.map(name => form(`__isoc23_${name}`, `__isoc99_${name}`, isoc99)),
    '#endif'
  ].join('\n')

const form = (name: string, old: string, version: string): string =>
  `__asm__(".symver ${name}, ${old}@GLIBC_${version}");`

/** A C header. */
export const OLD_GLIBC = [
  '#if !defined(SCORELINE_OLD_GLIBC) && !defined(__ASSEMBLER__)',
  '#define SCORELINE_OLD_GLIBC',
  '#include <features.h>',
  '#ifdef __GLIBC__',
  ...Object.entries(FORMS).map(([machine, forms]) => formsFor(machine, forms)),
  '#endif',
  '#endif',
  ''
].join('\n')
