/**
 * Numbers that look random and are always the same for one SKU.
 *
 * @returns {(place: number, below: number) => number} a whole number from 0, another one for each place it is used for
 */
export function seedOf(sku) {
  let hash = 2166136261; // FNV-1a
  for (const letter of sku) {
    hash = Math.imul(hash ^ letter.codePointAt(0), 16777619) >>> 0;
  }
  return (place, below) => (Math.imul(hash ^ (place * 0x9e3779b1), 2654435761) >>> 8) % below;
}
