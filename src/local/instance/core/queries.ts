export type Operator =
  | '='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | 'IN'
  | 'NOT IN'
  | 'STARTSWITH'
  | 'ENDSWITH'
  | 'CONTAINS'
  | 'DOES NOT CONTAIN'
  | 'INSTANCEOF'
  | 'ISEMPTY'
  | 'ISNOTEMPTY'
  | 'ANYTHING'
  | 'EMPTYSTRING'
  | 'BETWEEN'
  | 'SAMEAS'
  | 'NSAMEAS'
  | 'ON'
  | 'NOTON'
  | 'DYNAMIC'
  | 'CHANGES'
  | 'CHANGESFROM'
  | 'CHANGESTO'
  | 'VALCHANGES'
  | 'GT_FIELD'
  | 'LT_FIELD'
  | 'GT_OR_EQUALS_FIELD'
  | 'LT_OR_EQUALS_FIELD'
  | 'RELATIVEGT'
  | 'RELATIVELT'
  | 'RELATIVEGE'
  | 'RELATIVELE'
  | 'RELATIVEEE'
  | 'DATEPART'
  | 'MORETHAN'
  | 'LESSTHAN'
  | 'IN_HIERARCHY'
  | 'IN_HIERARCHY_DYNAMIC'
export interface Condition {
  kind: 'condition'
  /** Column, possibly dot-walked. */
  column: string
  operator: Operator
  value: string
}
export type Where =
  | Condition
  | { kind: 'all'; of: Where[] }
  | { kind: 'any'; of: Where[] }
  | { kind: 'never' }
  /** Existence test on another table (join query, related-list count). */
  | {
      kind: 'related'
      table: string
      column: string
      primary: string
      operator: string
      count: number
      upper?: number
      where?: Where
    }
export interface Query {
  table: string
  where: Where
  order: { column: string; descending: boolean }[]
  /** Rows from (inclusive) to (exclusive). */
  window?: { from: number; to: number }
  /** Columns to read; sys_id and the class come with them. Absent: all. */
  columns?: readonly string[]
  /** Conditions that were dropped because they name no column or make no sense; shown to strict callers. */
  invalid: string[]
}
