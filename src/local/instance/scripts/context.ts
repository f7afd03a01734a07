import type { Actor, Instance, Row } from '../core.ts'
import { scopeRow, type GlideEnv } from '../glide/env.ts'
import { createGlideApi, defineGlobals, type GlideApi } from '../glide/globals.ts'
import { newSysId } from '../store/ids.ts'
import { runInContext } from 'node:vm'
import { compileModule, compileScript } from './compile.ts'
import { GlideFailure } from './errors.ts'
import { languageLevel, type LanguageLevel } from './language-level.ts'
import { libraryText } from './library.ts'
import { resolveModule, type ModuleSource } from './modules.ts'
import { Realm } from './realm.ts'
import { regularExpressionsText } from './regular-expressions.ts'
import { watchRejections } from './rejections.ts'
import { sandboxed, sandboxText } from './sandbox.ts'

/** What contexts need of the engine that runs them. */
export interface ContextHost {
  readonly instance: Instance
  /** Session and scope of the innermost run; fails outside one. */
  running(): { actor: Actor; script: string; caller: string | null }
  checkTime(): void
  context(scope: string): ScriptContext
  evaluate(scope: string, name: string, text: string, bindings?: Record<string, unknown>): unknown
  runJob(sysId: string): void
  /** Runs `work` as code of `scope` called by the code running now. */
  crossing<T>(scope: string, work: () => T): T
}

/**
 * The context of one application scope: its Glide, its modules, its script includes. Modules and script includes are
 * evaluated once, when first used.
 */
export class ScriptContext {
  readonly realm: Realm
  private readonly api: GlideApi
  /** Values of the names that bundled packages see in another form. */
  private readonly sandbox: unknown[]
  readonly glide: GlideEnv
  /** Language of the scripts of this scope; changing it makes a new context. */
  readonly level: LanguageLevel
  private readonly moduleExports = new Map<string, object>()
  private readonly includes = new Map<string, Row>()
  /** Names under which other scopes are known. */
  private readonly scopes = new Set<string>()
  private readonly includeValues = new Map<string, unknown>()
  private memoModules: Map<string, Row> | undefined
  private memoPackageJson: string | null | undefined

  constructor(
    private readonly host: ContextHost,
    readonly scope: string,
  ) {
    this.realm = new Realm(() => host.checkTime())
    watchRejections(this.realm.guest.objectPrototype, (reason) => {
      const [name, message, , plain] = JSON.parse(this.realm.guest.describe(reason)) as (string | null)[]
      const text = message === null || message === undefined ? plain : `${name ?? 'Error'}: ${message}`
      host.instance.log.write('error', scope, `a promise was rejected and nobody handled it: ${text ?? ''}`)
    })
    this.level = languageLevel(scopeRow(host.instance, scope)?.['js_level'])
    const { global } = this.realm
    runInContext(regularExpressionsText(this.level), global, { filename: 'platform' })
    this.sandbox = runInContext(sandboxText, global, { filename: 'platform' }) as unknown[]
    this.glide = this.glideEnv()
    this.api = createGlideApi(this.realm, this.glide)
    defineGlobals(this.realm, this.glide, this.api)
    runInContext(libraryText, global, { filename: 'platform' })
    this.realm.define('require', this.requireFunction(null))
    this.realm.define('console', this.console())
    this.defineIncludes()
    this.defineScopes()
  }

  private glideEnv(): GlideEnv {
    const { host, scope } = this
    return {
      instance: host.instance,
      scope,
      actor: () => ({ session: host.running().actor.session, scope }),
      callerScope: () => host.running().caller,
      scriptName: () => host.running().script,
      instanceId: newSysId,
      evaluate: (name, text, bindings) => host.evaluate(scope, name, text, bindings),
      runJob: (sysId) => host.runJob(sysId),
      include: (name) => this.includes.has(name) && this.includeValue(name) !== undefined,
    }
  }

  private console(): object {
    const say = (level: 'info' | 'warn' | 'error' | 'debug') =>
      ((...args: unknown[]) => {
        this.host.instance.log.write(level, this.scope, args.map(String).join(' '))
      }) as unknown
    return this.realm.namespace({
      log: say('info'),
      info: say('info'),
      warn: say('warn'),
      error: say('error'),
      debug: say('debug'),
    })
  }

  // ----------------------------------------------------------------- modules

  private get modules(): Map<string, Row> {
    if (this.memoModules) return this.memoModules
    const { records } = this.host.instance
    const where = records.where('sys_module', 'path', 'STARTSWITH', `${this.scope}/`)
    const rows = where ? records.find({ table: 'sys_module', where, order: [], invalid: [] }) : []
    return (this.memoModules = new Map(rows.map((row) => [row['path'] ?? '', row])))
  }

  private get source(): ModuleSource {
    return { has: (path) => this.modules.has(path), read: (path) => this.modules.get(path)?.['content'] ?? undefined }
  }

  /** Path of the application's package.json among its modules. */
  private get packageJson(): string | null {
    if (this.memoPackageJson === undefined) {
      this.memoPackageJson = scopeRow(this.host.instance, this.scope)?.['package_json'] ?? this.shortestPackageJson()
    }
    return this.memoPackageJson
  }

  private shortestPackageJson(): string | null {
    const found = [...this.modules.keys()].filter(
      (path) => path.endsWith('/package.json') && !path.includes('/node_modules/'),
    )
    const own = found.filter((path) => this.modules.get(path)?.['external_source'] !== '1')
    return own.sort((a, b) => a.length - b.length)[0] ?? null
  }

  private requireFunction(from: string | null): object {
    return this.realm.toGuest((specifier: unknown) => this.require(String(specifier), from)) as object
  }

  /** Exports of the module that `specifier` names, as an object of this context. */
  private require(specifier: string, from: string | null): unknown {
    if (/^@servicenow\/glide(\/|$)/.test(specifier) && from !== null && this.isForeign(from))
      throw new GlideFailure(
        `'${specifier}' is not open to the package ${from}: bundled packages have no Glide unless trustedModules names them`,
      )
    if (specifier === '@servicenow/glide') return this.glidePackage()
    if (specifier.startsWith('@servicenow/glide/'))
      return this.glideSubPath(specifier.slice('@servicenow/glide/'.length))
    const path = resolveModule(this.source, specifier, {
      module: from,
      packageJson: this.packageJson,
      scope: this.scope,
    })
    if (path === undefined) {
      throw new GlideFailure(
        `Cannot find module '${specifier}' from '${from ?? this.packageJson ?? this.scope}' in scope ${this.scope}`,
      )
    }
    const known = this.moduleExports.get(path)
    return this.realm.guest.read(known ?? this.load(path), 'exports')
  }

  private load(path: string): object {
    const { guest, global } = this.realm
    const foreign = this.isForeign(path)
    const hidden = this.hiddenFromModules()
    const program = compileModule(path, this.source.read(path) ?? '', foreign ? [...sandboxed, ...hidden] : hidden)
    const module = guest.makeObject()
    guest.put(module, 'exports', guest.makeObject())
    this.moduleExports.set(path, module)
    try {
      const outer = program.runInContext(global) as object
      const inner = guest.invoke(outer, undefined, ...(foreign ? this.sandbox : [])) as object
      guest.invoke(inner, undefined, guest.read(module, 'exports'), this.requireFunction(path), module)
    } catch (thrown) {
      // A module that failed to load is tried again by the next script, as on a fresh start.
      this.moduleExports.delete(path)
      throw thrown
    }
    return module
  }

  /** A bundled package of others, which the build did not mark as trusted. */
  private isForeign(path: string): boolean {
    return this.modules.get(path)?.['external_source'] === '1'
  }

  /** Modules must import Glide and script includes: the globals of plain scripts are out of their sight. */
  private hiddenFromModules(): string[] {
    const names = [...Object.keys(this.api.members), ...this.includes.keys(), ...this.scopes, 'Class']
    return [...new Set(names)].filter((name) => /^[A-Za-z_$][\w$]*$/.test(name))
  }

  private memoGlide: object | undefined
  private glidePackage(): object {
    return (this.memoGlide ??= this.realm.namespace(this.api.members))
  }

  /** A name space of the platform, or the script includes of the own scope. */
  private glideSubPath(name: string): object {
    const found = this.api.namespaces[name]
    if (found) return found
    if (name === this.scope || name === 'global') return this.includesObject(name)
    throw new GlideFailure(`Cannot find module '@servicenow/glide/${name}' in scope ${this.scope}`)
  }

  private includesObject(scope: string): object {
    const { guest } = this.realm
    const made = guest.makeObject()
    if (scope === 'global') {
      for (const [name, value] of Object.entries(this.api.shared)) guest.put(made, name, value)
    }
    const from = scope === this.scope ? this : this.host.context(scope)
    for (const name of from.includes.keys()) {
      this.realm.defineLazy(
        name,
        () => (from === this ? this.includeValue(name) : this.foreignInclude(from, name)),
        made,
      )
    }
    return made
  }

  // --------------------------------------------------------- script includes

  private defineIncludes(): void {
    const { records } = this.host.instance
    const id = scopeRow(this.host.instance, this.scope)?.['sys_id'] ?? 'global'
    for (const row of records.find(records.query('sys_script_include', `sys_scope=${id}^active=true`))) {
      const name = row['name']
      if (!name || !/^[A-Za-z_$][\w$]*$/.test(name)) continue
      this.includes.set(name, row)
      this.realm.defineLazy(name, () => this.includeValue(name))
    }
  }

  /** What the script include defines under its own name. */
  includeValue(name: string): unknown {
    if (this.includeValues.has(name)) return this.includeValues.get(name)
    const row = this.includes.get(name)
    if (!row) return undefined
    const text = `${row['script'] ?? ''}\n;typeof ${name} === 'undefined' ? undefined : ${name}`
    const program = compileScript(`sys_script_include:${name}`, text, [], this.level)
    // Inside its own text the name is a declaration, not this property: no circle.
    const value = this.realm.guest.invoke(program.runInContext(this.realm.global) as object, undefined) as object
    const made = this.realm.guest.read(value, '0')
    this.includeValues.set(name, made)
    return made
  }

  /** `otherScope.Name` for every other scope. */
  private defineScopes(): void {
    const { records } = this.host.instance
    const names = new Set(records.find(records.query('sys_scope', '')).map((row) => row['scope'] ?? ''))
    names.add('global')
    for (const scope of names) {
      if (!/^[A-Za-z_$][\w$]*$/.test(scope) || scope in this.api.members) continue
      this.scopes.add(scope)
      this.realm.defineLazy(scope, () => this.includesObject(scope))
    }
  }

  /** Needs public access and an execute privilege; a refusal throws (or answers nothing, by reading O8). */
  private foreignInclude(from: ScriptContext, name: string): unknown {
    const refusal = this.includeRefusal(from, name)
    if (refusal === undefined) {
      this.realm.adopt(from.realm)
      from.realm.adopt(this.realm)
      return this.host.crossing(from.scope, () => from.includeValue(name))
    }
    this.host.instance.log.write('error', this.scope, refusal)
    if (this.host.instance.readings.refusedIncludeThrows) throw new GlideFailure(refusal)
    return undefined
  }

  private includeRefusal(from: ScriptContext, name: string): string | undefined {
    const row = from.includes.get(name)
    if (row?.['access'] !== 'public') {
      return `Illegal access to package private script include ${from.scope}.${name}: caller not in scope ${from.scope}`
    }
    return this.host.instance.access.scopeRefusal(this.scope, 'execute', row['api_name'] ?? `${from.scope}.${name}`)
  }
}
