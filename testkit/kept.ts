/** What a test opens and only its end closes: the test file that imports this has one more `afterEach`. */
const opened: AsyncDisposable[] = []

/** Ends with the test that it was made in, the last one first. */
export const kept = <T extends AsyncDisposable>(one: T): T => {
  opened.push(one)
  return one
}

/** The same for what is closed at once, such as a store. */
export const keptOpen = <T extends { close(): void }>(one: T): T => {
  kept({ [Symbol.asyncDispose]: async () => one.close() })
  return one
}

/** For a test that opens more than it may hold at a time. */
const endKept = async (): Promise<void> => {
  for (const one of opened.splice(0).reverse()) await one[Symbol.asyncDispose]()
}

afterEach(endKept)
