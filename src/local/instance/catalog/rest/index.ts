export { registerCatalogApi } from './routes.ts'
