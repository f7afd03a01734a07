/** True and false as the platform writes them: a column of the record itself gives 1 and 0, a dotted one true and false. */

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

/** Not the opposite of `isTrue`: what is empty, because a record on the way is missing, is neither. */
export function isFalse(value: string | undefined): boolean {
  return value === '0' || value === 'false'
}
