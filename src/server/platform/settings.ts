/** The app's properties. */
import { gs } from '@servicenow/glide'

export interface Settings {
  text(name: string): string
  /** A whole number within bounds; `otherwise` when the property holds anything else. */
  number(name: string, smallest: number, largest: number, otherwise: number): number
}

export const glideSettings: Settings = {
  text: (name) => gs.getProperty(`x_swb_hub.${name}`, ''),
  number: (name, smallest, largest, otherwise) =>
    boundedNumber(gs.getProperty(`x_swb_hub.${name}`, ''), smallest, largest, otherwise),
}

export function boundedNumber(text: string, smallest: number, largest: number, otherwise: number): number {
  if (!/^-?\d+$/.test(text)) return otherwise
  const value = Number(text)
  return value >= smallest && value <= largest ? value : otherwise
}
