/** Colours as Office names them; the web has none. */
type OfficeColours = { readonly bodyBackgroundColor?: string } | null | undefined;

/** True where Office shows itself dark; null where it does not say. */
export function isDarkOffice(theme: OfficeColours): boolean | null {
  const hex = /^#?([0-9a-f]{6})$/i.exec(theme?.bodyBackgroundColor ?? "")?.[1];
  if (!hex) return null;
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
  // How bright an eye takes the colour to be.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
