/** A request that is wrong in itself: the caller's fault, answered with 400. */
export class InputError extends Error {}
