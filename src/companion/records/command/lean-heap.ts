import { setFlagsFromString } from 'node:v8'

/**
 * Makes the garbage collector prefer a small heap to the last bit of speed. Pages of an extraction are garbage as soon
 * as they are written; by default the heap may grow to a multiple of what is in use before anybody looks.
 */
export const preferSmallHeap = (): void => setFlagsFromString('--optimize-for-size')
