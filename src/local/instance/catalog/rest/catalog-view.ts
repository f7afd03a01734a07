import type { Json } from '../../http/body.ts'
import type { Row } from '../../core.ts'
import { textOf } from '../rows.ts'
import type { Browse } from './browse.ts'

/** Name of an image as the platform serves it; '' without one. */
export const image = (row: Row, column: string): string => (row[column] ? `${textOf(row, column)}.iix` : '')

export const titleOf = (row: Row): { sys_id: string; title: string } => ({
  sys_id: textOf(row, 'sys_id'),
  title: textOf(row, 'title'),
})

/** A catalog in a list. */
export function catalogView(browse: Browse, catalog: Row): { [key: string]: Json } {
  const id = textOf(catalog, 'sys_id')
  return {
    title: textOf(catalog, 'title'),
    sys_id: id,
    has_categories: browse.categories(id).length > 0,
    has_items: browse.items({ text: '', catalog: id, category: '', type: '' }).length > 0,
    description: catalog.description ?? '',
    desktop_image: image(catalog, 'desktop_image'),
  }
}

/** One catalog with its top categories. */
export function catalogDetail(browse: Browse, catalog: Row): { [key: string]: Json } {
  const top = browse.categories(textOf(catalog, 'sys_id')).filter((category) => !category.parent)
  return {
    ...catalogView(browse, catalog),
    categories: top.map((category) => ({
      header_image: image(category, 'header_icon'),
      sys_id: textOf(category, 'sys_id'),
      description: category.description ?? null,
      title: textOf(category, 'title'),
    })),
  }
}

function categoryFields(category: Row): { [key: string]: Json } {
  return {
    title: textOf(category, 'title'),
    description: category.description ?? null,
    full_description: null,
    icon: image(category, 'icon'),
    header_icon: image(category, 'header_icon'),
    homepage_image: image(category, 'homepage_image'),
    sys_id: textOf(category, 'sys_id'),
    parent: category.parent ?? '',
  }
}

/** A category in the list of a catalog. */
export function categoryView(browse: Browse, category: Row): { [key: string]: Json } {
  const id = textOf(category, 'sys_id')
  return {
    ...categoryFields(category),
    count: browse.counts().get(id) ?? 0,
    subcategories: browse.children(id).map(titleOf),
  }
}

/** One category with what is below it. */
export function categoryDetail(browse: Browse, category: Row): { [key: string]: Json } {
  const id = textOf(category, 'sys_id')
  return {
    ...categoryFields(category),
    count: browse.counts().get(id) ?? 0,
    child_categories: browse.children(id).map((child) => {
      const below = browse.children(textOf(child, 'sys_id'))
      return {
        ...titleOf(child),
        count: browse.counts().get(textOf(child, 'sys_id')) ?? 0,
        parent: id,
        subcategories: below.map(titleOf),
        isParentCategory: below.length > 0,
      }
    }),
  }
}
