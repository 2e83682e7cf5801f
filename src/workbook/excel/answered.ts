/** The library hands over what Excel answered before an error; the rest throws when read. */
export function isAnswered(read: () => unknown): boolean {
  try {
    return read() !== undefined;
  } catch {
    return false;
  }
}
