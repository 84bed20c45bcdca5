/**
 * Pagefind takes a part of its index that does not come for empty, and says so to nobody. Where there are
 * too many parts to make sure of all, what it fetches is watched.
 * @param under address under which it fetches
 * @returns whether anything has failed since
 */
export function watchFailures(under: string): () => boolean {
  let failed = false;
  const fetched = globalThis.fetch;
  globalThis.fetch = async (...asked) => {
    const [input] = asked;
    const address =
      input instanceof Request ? input.url : new URL(input, globalThis.location?.href).href;
    const ours = address.startsWith(under);
    try {
      const answer = await fetched(...asked);
      if (ours && !answer.ok) failed = true;
      return answer;
    } catch (error) {
      if (ours) failed = true;
      throw error;
    }
  };
  return () => failed;
}
