const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
}

/** Markup as words: blocks and breaks become lines, entities their characters. What is no markup stays. */
export function plainText(markup: string): string {
  return markup
    .replaceAll(/<br\s*\/?>|<\/(p|li|ul|ol|div)>/gi, "\n")
    .replaceAll(/<\/?[a-z][^<>]*>/gi, "")
    .replaceAll(/&(#\d{1,7}|[a-z]{2,6});/gi, (entity, name: string) =>
      name.startsWith("#")
        ? characterOf(Number(name.slice(1)), entity)
        : (ENTITIES[name.toLowerCase()] ?? entity),
    )
    .replaceAll("\u200B", "")
    .split("\n")
    .map((line) => line.replaceAll(/\s+/g, " ").trim())
    .join("\n")
    .replaceAll(/\n{2,}/g, "\n")
    .trim()
}

function characterOf(code: number, entity: string): string {
  return code > 31 && code <= 0x10_ff_ff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : entity
}
