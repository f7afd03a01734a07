/** The package brings no types; these are the parts that tests use. */
declare module 'sn-rest-client' {
  interface Request {
    url: string
    retry?: number
    delay?: number
  }
  type Row = Record<string, string>
  interface Client {
    get(request: Request, page?: (rows: Row[]) => Promise<void>): Promise<Row[]>
    post(request: Request, body?: unknown): Promise<Row[]>
    put(request: Request, body?: unknown): Promise<Row[]>
    patch(request: Request, body?: unknown): Promise<Row[]>
    del(request: Request): Promise<Row[]>
    getAccessToken(): string
  }
  export default function create(config: { hostName: string; auth: Record<string, string>; silent?: boolean }): Client
}
