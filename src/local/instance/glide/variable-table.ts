import { rowsGiven, type SetRows } from '../catalog/multi-row.ts'
import { plainText } from './convert.ts'
import { expose } from './expose.ts'
import type { RecordVariables } from './variables.ts'

/** A multi-row variable set as `current.variables.<set>`: its rows, read and changed where they are stored. */
export class VariableTable {
  constructor(
    private readonly owner: RecordVariables,
    private readonly name: string,
  ) {}

  rows(): SetRows {
    return (rowsGiven(this.owner.find(this.name)?.value ?? '') ?? []) as SetRows
  }

  keep(rows: SetRows): void {
    this.owner.set(this.name, JSON.stringify(rows))
  }

  toString(): string {
    return JSON.stringify(this.rows())
  }

  getValue(): string {
    return this.toString()
  }

  getDisplayValue(): string {
    return this.toString()
  }

  getName(): string {
    return this.name
  }

  getLabel(): string {
    return this.owner.find(this.name)?.label ?? ''
  }

  nil(): boolean {
    return this.rows().length === 0
  }

  getRowCount(): number {
    return this.rows().length
  }

  getRow(index: unknown): VariableTableRow | null {
    const at = Number(index)
    return this.rows()[at] ? new VariableTableRow(this, at) : null
  }

  getRows(): VariableTableRow[] {
    return this.rows().map((_row, index) => new VariableTableRow(this, index))
  }

  addRow(): VariableTableRow {
    const rows = this.rows()
    this.keep([...rows, {}])
    return new VariableTableRow(this, rows.length)
  }

  deleteRow(index: unknown): boolean {
    const rows = this.rows()
    const removed = rows.splice(Number(index), 1)
    if (removed.length > 0) this.keep(rows)
    return removed.length > 0
  }

  /** The rows as they would be given in an order. */
  setValue(value: unknown): void {
    this.owner.set(this.name, plainText(value))
  }
}

/** One row: its cells by the name of their question. */
export class VariableTableRow {
  constructor(
    private readonly table: VariableTable,
    private readonly index: number,
  ) {}

  cell(name: string): string | undefined {
    return this.table.rows()[this.index]?.[name]
  }

  names(): string[] {
    return Object.keys(this.table.rows()[this.index] ?? {})
  }

  getCellValue(name: unknown): string {
    return this.cell(String(name)) ?? ''
  }

  getCellDisplayValue(name: unknown): string {
    return this.getCellValue(name)
  }

  getCells(): string[] {
    return this.names()
  }

  setCellValue(name: unknown, value: unknown): void {
    const rows = this.table.rows()
    const row = rows[this.index]
    if (!row) return
    row[String(name)] = plainText(value) ?? ''
    this.table.keep(rows)
  }

  deleteRow(): boolean {
    return this.table.deleteRow(this.index)
  }
}

export const exposedVariableTable = expose(VariableTable, {
  name: 'GlideVariableTable',
  methods: [
    'addRow',
    'deleteRow',
    'getDisplayValue',
    'getLabel',
    'getName',
    'getRow',
    'getRowCount',
    'getRows',
    'getValue',
    'nil',
    'setValue',
    'toString',
  ],
})

export const exposedVariableTableRow = expose(VariableTableRow, {
  name: 'GlideVariableTableRow',
  methods: ['deleteRow', 'getCellDisplayValue', 'getCellValue', 'getCells', 'setCellValue'],
  properties: {
    get: (self, key) => self.cell(key),
    set: (self, key, value) => self.setCellValue(key, value),
    has: (self, key) => self.cell(key) !== undefined,
    keys: (self) => self.names(),
  },
})
