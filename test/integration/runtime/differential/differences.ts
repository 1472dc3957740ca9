import type { Asked, Told } from './exchange.ts'

/** Where we answer otherwise on purpose. docs/scoring-runtime.md has the same rows. */
export interface Difference {
  readonly what: string
  readonly official: string
  readonly here: string
  /** Whether this is why the two answers differ. */
  readonly explains: (asked: Asked, ours: Told, theirs: Told) => boolean
}

const does =
  (name: string) =>
  ({ headers }: Asked): boolean =>
    headers['x-do'] === name

export const DIFFERENCES: readonly Difference[] = [
  {
    what: 'a `TimeoutError` of the script itself',
    official: '500 `Scoring timeout after N ms`, however soon it came',
    here: '500 of a script that failed; only the alarm is a scoring timeout',
    explains: (asked, ours, theirs) =>
      does('its own timeout')(asked) &&
      theirs.body.includes('Scoring timeout after') &&
      ours.body.includes('error occurred in scoring script')
  },
  {
    what: 'pickling what the entry script defines (`multiprocessing`, `pickle.dumps`)',
    official: "fails: `import of module 'entry_module' failed`",
    here: 'works, in child processes too',
    explains: (asked, ours) => does('pickled by reference')(asked) && ours.body === '"RED"'
  },
  {
    what: 'a body that is not UTF-8, for a script with `@input_schema`',
    official: '500 `An unexpected internal error occurred`',
    here: '400 `Input cannot be decoded as UTF-8: …`',
    explains: (_asked, ours, theirs) =>
      ours.status === 400 &&
      ours.body.includes('cannot be decoded as UTF-8') &&
      theirs.status === 500
  }
]

/** Rows that the differential test cannot see: what they say is held by tests of their own. */
export const BESIDE: readonly Omit<Difference, 'explains'>[] = [
  {
    what: 'a worker that dies in `run()` (a crash, `os._exit`, out of memory)',
    official: 'the connection is cut',
    here: '500 that says so, for that request only; the others go to another worker'
  },
  {
    what: '`sys.exit()` in `run()`',
    official: 'an HTML page with 500',
    here: '500 in JSON, as for a worker that dies'
  },
  {
    what: '`run()` longer than `WORKER_TIMEOUT`',
    official: '300 seconds unless set; the connection is cut',
    here: 'no limit unless set; 500 `Scoring timeout after N ms`'
  },
  {
    what: 'a stream that fails before its first piece',
    official: 'an HTML page with 500',
    here: '500 of a script that failed, in JSON'
  },
  {
    what: 'a pickle of a class of `__main__`',
    official: 'fails to load',
    here: 'finds the class in the entry script; else the log says where it must be defined'
  },
  {
    what: '`multiprocessing` by `spawn` or `forkserver`',
    official: 'fails to pickle what the child is to run',
    here: 'the child imports the entry script; `init()` is not called there'
  },
  {
    what: 'samples of inference-schema that hold `NaN` or dates',
    official: 'a description that is not JSON, or none',
    here: '`null`, or their text'
  },
  {
    what: 'a service name with quotes in it',
    official: 'the server does not start',
    here: 'described as it is'
  },
  {
    what: 'forms, strings of JSON, `NaN` with `AZUREML_COMPAT=relaxed`',
    official: 'has no such setting',
    here: 'forms arrive as text, strings of JSON are sent as they are, `NaN` is `null`'
  }
]
