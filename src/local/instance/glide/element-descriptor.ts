import type { Column } from '../core.ts'
import { expose } from './expose.ts'

/** Dictionary facts of a column, as `getED()` answers them. */
export class ElementDescriptor {
  constructor(
    private readonly column: Column | undefined,
    private readonly name: string,
  ) {}

  getName(): string {
    return this.name
  }

  getLabel(): string {
    return this.column?.label ?? this.name
  }

  getLength(): number {
    return this.column?.maxLength ?? 0
  }

  getInternalType(): string {
    return this.column?.type ?? ''
  }

  isMandatory(): boolean {
    return this.column?.mandatory ?? false
  }

  isVirtual(): boolean {
    return false
  }
}

export const exposedDescriptor = expose(ElementDescriptor, {
  name: 'GlideElementDescriptor',
  methods: ['getName', 'getLabel', 'getLength', 'getInternalType', 'isMandatory', 'isVirtual'],
})
