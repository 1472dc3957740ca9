import type { AllowList } from './allow-list.ts'

/**
 * What models take of Python itself, chosen by hand: containers, numbers and times. Nothing here opens, imports or runs
 * anything, whatever its arguments are; where the arguments matter they are listed.
 */
export const PYTHON: AllowList = {
  of: 'Python',
  versions: ['3.8 to 3.14'],
  names: `
builtins object:n bool int:c float:c str complex:c bytes:c bytearray:c list:ca dict:ci set:cd frozenset:c tuple:c slice:c range:c Ellipsis NotImplemented type getattr
collections OrderedDict:cnib Counter:cnib deque:cna defaultdict:ci
copyreg _reconstructor
_codecs encode
datetime date:c datetime:c time:c timedelta:c timezone:c
decimal Decimal:c
fractions Fraction:c
functools partial:b
sklearn.utils.validation check_array
types SimpleNamespace:cb
uuid UUID:nb SafeUUID:c
zoneinfo ZoneInfo ZoneInfo._unpickle:c
pytz _UTC:c _p:c
`,
  calls: [
    // The type of None, which has no name of its own.
    'builtins type .',
    // Bytes, in protocols that have none.
    '_codecs encode ., "latin1"',
    '_codecs encode ., "latin-1"',
    'collections defaultdict builtins.int',
    'collections defaultdict builtins.float',
    'collections defaultdict builtins.str',
    'collections defaultdict builtins.list',
    'collections defaultdict builtins.dict',
    'collections defaultdict builtins.set',
    'collections defaultdict collections.OrderedDict',
    'builtins getattr zoneinfo.ZoneInfo, "_unpickle"',
    // How scikit-learn's histogram gradient boosting keeps its check of columns with categories.
    'functools partial sklearn.utils.validation.check_array',
    // A method of a class, as old versions of scipy keep it.
    'builtins getattr scipy.interpolate._interpolate.interp1d, "_call_linear_np"'
  ]
}

/** The classes of Python that an object may be made on: those without code of their own. */
export const BASES: ReadonlySet<string> = new Set(
  ['object', 'dict', 'list', 'set', 'frozenset', 'tuple', 'float', 'int', 'str', 'bytes'].map(
    name => `builtins.${name}`
  )
)
