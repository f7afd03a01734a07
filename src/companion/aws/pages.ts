/**
 * All items of an operation that answers in pages: `PageToken` in, `NextPageToken` out. Some operations have no
 * paginator in the SDK, and a few name the token differently, hence one helper of our own for all.
 */
export const allPages = async <Page, Item>(
  fetch: (pageToken: string | undefined) => Promise<Page>,
  items: (page: Page) => readonly Item[] | undefined,
  token: (page: Page) => string | undefined,
): Promise<Item[]> => {
  const all: Item[] = []
  const seen = new Set<string>()
  for (let next: string | undefined; ;) {
    const page = await fetch(next)
    all.push(...(items(page) ?? []))
    next = token(page)
    if (!next) return all
    // A token that comes twice would loop for ever.
    if (seen.has(next)) throw new Error('The same page token was answered twice')
    seen.add(next)
  }
}
