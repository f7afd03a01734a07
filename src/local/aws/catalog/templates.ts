import { createHash } from 'node:crypto'
import type { Artifact } from '../state/entities.ts'
import { GLOBAL_SCOPE } from '../state/entities.ts'
import type { World } from '../state/world.ts'
import { parseTemplate } from '../template/parse.ts'
import type { CfnTemplate } from '../template/parse.ts'

/** Keeps a template's text once, however many versions have it. Answers its key. */
export function storeTemplate(world: World, body: string, url?: string): string {
  const id = createHash('sha256').update(body).digest('hex')
  const known = world.templates.get(id)
  if (!known || (url !== undefined && known.url !== url)) {
    world.templates.put({ id, scope: GLOBAL_SCOPE, body, url: url ?? known?.url ?? `local-template://${id}` })
  }
  return id
}

export function templateBody(world: World, artifact: Artifact): string {
  const template = world.templates.get(artifact.template)
  if (!template) throw new Error(`The template of version ${artifact.id} is missing from the store`)
  return template.body
}

/** The parsed template of a version, or undefined when the version is gone. */
export function versionTemplate(world: World, productId: string, artifactId: string): CfnTemplate | undefined {
  const artifact = world.products.get(productId)?.artifacts.find((candidate) => candidate.id === artifactId)
  return artifact && parseTemplate(templateBody(world, artifact))
}
