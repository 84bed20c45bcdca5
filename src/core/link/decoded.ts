/** A part of an address in plain characters; as it stands where it was cut inside a character. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
