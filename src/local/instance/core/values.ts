/** Database value of a column. Null is the only empty value; '' never appears. */
export type Value = string | null
export type Row = Record<string, Value>
