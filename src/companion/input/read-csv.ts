import type { SourceRow } from './read-rows.ts'

const LONGEST_CELL = 4 * 1024 * 1024

/**
 * Records of a CSV text (RFC 4180) that arrives in pieces. The first line names the columns. A line with another number
 * of cells is handed out as a fault; the next one is read as if nothing had happened.
 */
export async function* readCsv(pieces: AsyncIterable<string>, separator = ','): AsyncGenerator<SourceRow> {
  let header: string[] | undefined
  for await (const { line, cells, fault } of csvLines(pieces, separator)) {
    if (fault) {
      yield { line, fault }
      continue
    }
    if (cells.length === 1 && cells[0] === '') continue
    if (!header) {
      header = cells.map((cell) => cell.trim())
      const twice = header.find((name, index) => name === '' || header?.indexOf(name) !== index)
      if (twice !== undefined) {
        yield {
          line,
          fault: twice === '' ? 'a column has no name in the first line' : `the first line names "${twice}" twice`,
          fatal: true,
        }
        return
      }
      continue
    }
    if (cells.length !== header.length)
      yield {
        line,
        fault: `${cells.length} cells where the first line has ${header.length} columns`,
        text: cells.join(separator),
      }
    else yield { line, values: Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])) }
  }
}

interface CsvLine {
  line: number
  cells: string[]
  fault?: string
}

async function* csvLines(pieces: AsyncIterable<string>, separator: string): AsyncGenerator<CsvLine> {
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let closed = false
  let line = 1
  let startedAt = 1
  let skipFeed = false
  let first = true
  const endCell = (): void => {
    cells.push(cell)
    cell = ''
    closed = false
  }
  for await (const piece of pieces) {
    let text = piece
    if (first) {
      text = text.replace(/^\uFEFF/, '')
      first = false
    }
    for (const character of text) {
      if (skipFeed) {
        skipFeed = false
        if (character === '\n') continue
      }
      if (quoted) {
        if (character === '"') {
          quoted = false
          closed = true
        } else {
          if (character === '\n') line++
          cell += character
          if (cell.length > LONGEST_CELL) {
            yield { line: startedAt, cells: [], fault: 'a quote is opened and not closed' }
            return
          }
        }
      } else if (character === '"' && closed) {
        // Two quotes within a quoted cell stand for one.
        cell += '"'
        quoted = true
        closed = false
      } else if (character === '"' && cell === '') quoted = true
      else if (character === separator) endCell()
      else if (character === '\n' || character === '\r') {
        endCell()
        yield { line: startedAt, cells }
        cells = []
        line++
        startedAt = line
        skipFeed = character === '\r'
      } else cell += character
    }
  }
  if (quoted) yield { line: startedAt, cells: [], fault: 'a quote is opened and not closed before the end of the file' }
  else if (cell !== '' || cells.length > 0) {
    endCell()
    yield { line: startedAt, cells }
  }
}
