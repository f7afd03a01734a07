/** The package cannot be installed; the message names the file, the reason and what to do. Nothing was stored. */
export class PackageError extends Error {
  override readonly name = 'PackageError'
}
