/** Name of a region record: what lists and references show. */
export function regionName(accountName: string, region: string): string {
  return accountName ? `${accountName} · ${region}` : region
}

/** AWS region names: `eu-west-1`, `us-gov-east-1`, `us-iso-east-1` … */
export function isRegion(text: string): boolean {
  return /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/.test(text)
}

/** Twelve digits. */
export function isAccountNumber(text: string): boolean {
  return /^\d{12}$/.test(text)
}

/** IAM role ARN of the given account and partition. */
export function isRoleOf(arn: string, partition: string, accountNumber: string): boolean {
  const begin = `arn:${partition}:iam::${accountNumber}:role/`
  return arn.startsWith(begin) && /^[\w+=,.@/-]{1,512}$/.test(arn.slice(begin.length))
}
