/**
 * Resolves when signals of the system that came before have been handed to their listeners: they are read once a turn of
 * the loop, after which a second `setImmediate` comes. https://nodejs.org/learn/asynchronous-work/event-loop-timers-and-nexttick
 */
export const signalsSeen = async (): Promise<void> => {
  for (let turn = 1; turn <= 2; turn++) await new Promise(setImmediate)
}
