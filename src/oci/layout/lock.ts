/**
 * One writer at a time, among processes that may be killed at any instant.
 *
 * Each holder takes the next number: it links a file of that number into the lock folder, which the file system lets
 * exactly one process do. The highest number is the holder; it is free again when `<number>.done` stands beside it or
 * its process is gone. The highest file is never removed, so numbers never start over and a slow process that believes
 * in a number long passed sees a higher one and steps back. Nothing waits for a timeout after a kill.
 */
import { link, lstat, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { hasCode, isErrno, UserError } from '../../core/errors.ts'
import { readInPlace } from '../../core/plain-file.ts'
import { isAlive, type Owner, parseOwner, thisProcess } from '../../core/process-owner.ts'

/** How long a holder whose process cannot be seen (another container) counts as alive. */
const UNSEEN_PATIENCE_MS = 60_000
const WAIT_LIMIT_MS = 120_000

/** How long to wait for a lock, and what is thrown then. */
export interface Patience {
  readonly patienceMs: number
  readonly error: () => UserError
  /** Gives the wait up. */
  readonly signal?: AbortSignal | undefined
}

/** @throws UserError `REGISTRY_LOCKED` when another process keeps the lock for two minutes, or what `patience` says. */
export const withLock = async <T>(
  folder: string,
  work: () => Promise<T>,
  patience: Patience = { patienceMs: WAIT_LIMIT_MS, error: () => locked(folder) }
): Promise<T> => {
  const ticket = await acquire(folder, patience)
  try {
    return await work()
  } finally {
    const done = path.join(folder, `${ticket}.done`)
    // What has that name already is not ours, and may be a link.
    await rm(done, { force: true })
    await writeFile(done, '', { flag: 'wx' })
  }
}

const acquire = async (
  folder: string,
  { patienceMs, error, signal }: Patience
): Promise<number> => {
  await mkdir(folder, { recursive: true })
  const deadline = Date.now() + patienceMs
  for (;;) {
    signal?.throwIfAborted()
    const holder = await newest(folder)
    const ticket = holder === undefined ? 1 : holder.ticket + 1
    if ((holder === undefined || holder.free) && (await take(folder, ticket))) return ticket
    if (Date.now() > deadline) throw error()
    await sleep(2 + Math.random() * 15)
  }
}

const take = async (folder: string, ticket: number): Promise<boolean> => {
  const draft = path.join(folder, `draft-${process.pid}-${Math.random().toString(36).slice(2)}`)
  const own = path.join(folder, String(ticket))
  await writeFile(draft, JSON.stringify(thisProcess()), { flag: 'wx' })
  try {
    await link(draft, own)
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
  const tickets = await ticketsIn(folder)
  if (tickets.some(other => other > ticket)) {
    await rm(own, { force: true })
    return false
  }
  await forget(folder, ticket)
  return true
}

interface Holder {
  readonly ticket: number
  readonly free: boolean
}

const newest = async (folder: string): Promise<Holder | undefined> => {
  const ticket = (await ticketsIn(folder)).reduce((most, one) => Math.max(most, one), 0)
  if (ticket === 0) return undefined
  const file = path.join(folder, String(ticket))
  try {
    const { mtimeMs } = await lstat(file)
    const owner = await ownerIn(file)
    const done = (await readdir(folder)).includes(`${ticket}.done`)
    const free = done || owner === undefined || !isAlive(owner, mtimeMs, UNSEEN_PATIENCE_MS)
    return { ticket, free }
  } catch (error) {
    // Passed by a newer ticket while we looked.
    if (isErrno(error, 'ENOENT')) return { ticket, free: false }
    throw error
  }
}

/** Undefined for what no run of ours wrote: a ticket gets its name when it is complete. */
const ownerIn = async (file: string): Promise<Owner | undefined> => {
  try {
    return parseOwner((await readInPlace(file, { what: 'The lock', most: 4096 })).toString())
  } catch (error) {
    if (hasCode(error, 'FILE_NOT_PLAIN')) return undefined
    throw hasCode(error, 'FILE_MISSING') ? error.cause : error
  }
}

/** As many as have a number that can be counted up from. */
const ticketsIn = async (folder: string): Promise<number[]> =>
  (await readdir(folder)).filter(name => /^\d{1,15}$/.test(name)).map(Number)

/** Clears what holders before this one left, drafts of killed processes included. */
const forget = async (folder: string, ticket: number): Promise<void> => {
  const old = (await readdir(folder)).filter(name => {
    const number = /^(\d+)(\.done)?$/.exec(name)?.[1]
    return number !== undefined && Number(number) < ticket
  })
  await Promise.all(old.map(name => rm(path.join(folder, name), { force: true })))
}

const locked = (folder: string): UserError =>
  new UserError(
    'REGISTRY_LOCKED',
    `Another process has kept the registry folder locked for ${WAIT_LIMIT_MS / 1000} s.`,
    { hint: `End it, or delete "${folder}" when you are sure that none is running.` }
  )
