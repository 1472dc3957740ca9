/** Where gathered lines go. */
export interface Sink {
  /** @param lines JSON Lines, each ended by a line feed. @param at milliseconds since 1970. */
  write(lines: Buffer, at: number): Promise<void>
}
