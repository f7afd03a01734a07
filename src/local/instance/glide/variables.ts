import type { CatalogVariable, Value } from '../core.ts'
import { MULTI_ROW } from '../catalog/variable-types.ts'
import { plainText } from './convert.ts'
import { expose } from './expose.ts'
import type { RecordRow } from './record-row.ts'
import { VariableTable } from './variable-table.ts'

/** `current.variables` of a requested item or of a record that a producer made: the answers, by variable name. */
export class RecordVariables {
  constructor(private readonly record: RecordRow) {}

  private get id(): string {
    return this.record.getUniqueValue() ?? ''
  }

  private get catalog() {
    return this.record.env.instance.catalog
  }

  find(name: string): CatalogVariable | undefined {
    return this.catalog.variablesOf(this.id).get(name)
  }

  names(): string[] {
    return [...this.catalog.variablesOf(this.id).keys()]
  }

  variable(name: string): RecordVariable | VariableTable | undefined {
    const found = this.find(name)
    if (!found) return undefined
    return found.type === MULTI_ROW ? new VariableTable(this, name) : new RecordVariable(this, name)
  }

  set(name: string, value: unknown): void {
    const stored = plainText(value)
    if (!this.catalog.setVariable(this.id, name, stored === 'NULL' ? null : stored)) {
      this.record.env.instance.log.write('warn', this.record.env.scope, `the record has no variable ${name}`)
    }
  }

  decrypt(cipher: string): Value {
    return this.record.env.instance.secrets.decrypt(cipher)
  }

  getElements(): RecordVariable[] {
    return this.names().map((name) => new RecordVariable(this, name))
  }
}

/** One answer; shows the stored value at the moment of reading. */
export class RecordVariable {
  constructor(
    private readonly owner: RecordVariables,
    private readonly name: string,
  ) {}

  databaseValue(): Value {
    return this.owner.find(this.name)?.value ?? null
  }

  getValue(): Value {
    return this.databaseValue()
  }

  toString(): string {
    return this.databaseValue() ?? ''
  }

  nil(): boolean {
    return this.databaseValue() === null
  }

  getName(): string {
    return this.name
  }

  getLabel(): string {
    return this.owner.find(this.name)?.label ?? ''
  }

  /** Masked variables show stars, others their value. */
  getDisplayValue(): string {
    const value = this.toString()
    return this.owner.find(this.name)?.encrypted === true && value !== '' ? '********' : value
  }

  /** Clear text of an encrypted masked variable; null for others. */
  getDecryptedValue(): Value {
    const found = this.owner.find(this.name)
    return found?.encrypted && found.value !== null ? this.owner.decrypt(found.value) : null
  }

  setValue(value: unknown): void {
    this.owner.set(this.name, value)
  }
}

export const exposedVariables = expose(RecordVariables, {
  name: 'GlideVariables',
  methods: ['getElements'],
  properties: {
    get: (self, key) => self.variable(key),
    set: (self, key, value) => self.set(key, value),
    has: (self, key) => self.find(key) !== undefined,
    keys: (self) => self.names(),
  },
})

export const exposedVariable = expose(RecordVariable, {
  name: 'GlideElementVariable',
  methods: ['getDecryptedValue', 'getDisplayValue', 'getLabel', 'getName', 'getValue', 'nil', 'setValue', 'toString'],
})
