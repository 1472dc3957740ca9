/** Makes the tags of versions final where a registry can do that. What it may not lock stays as it is: no failure. */
export interface TagLocks {
  /** @param repository with the registry's prefix */
  lock(repository: string, tag: string): Promise<void>
  /** Before a version is removed. */
  unlock(repository: string, tag: string): Promise<void>
}
