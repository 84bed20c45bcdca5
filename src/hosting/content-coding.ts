/** How a body is written: as it is, or compressed. */
export type Coding = 'br' | 'gzip' | 'identity';

/** The smallest first: it is chosen where the client likes several as well. */
const CODINGS: readonly Coding[] = ['br', 'gzip', 'identity'];

/**
 * The coding that an `Accept-Encoding` header likes best (RFC 9110, 12.5.3). One that accepts none of
 * ours gets the body as it is.
 */
export function chooseCoding(header: string | undefined): Coding {
  if (header === undefined) return 'identity';
  const weights = new Map<string, number>();
  for (const item of header.split(',')) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    if (/^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight)) weights.set(name, Number(weight));
  }
  const weightOf = (coding: Coding) =>
    weights.get(coding) ?? weights.get('*') ?? (coding === 'identity' ? Number.MIN_VALUE : 0);
  const [best] = CODINGS.toSorted((a, b) => weightOf(b) - weightOf(a));
  return best && weightOf(best) > 0 ? best : 'identity';
}
