const LEGAL_FORMS =
  /\b(ab|ag|as|bv|co|company|corp|corporation|gmbh|group|holdings?|inc|incorporated|limited|llc|ltd|nv|plc|sa|the)\b/g

/**
 * A company's name for matching only: without case, accents, punctuation and legal form, so that "Marks & Spencer" and
 * "Marks and Spencer Group plc" are one. Empty when nothing is left.
 */
export function nameKey(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replaceAll(/['’`´]/g, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .replaceAll(LEGAL_FORMS, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
}

/** A code made of a text: lower-case ASCII words joined by dashes, at most 60 characters. */
export function slugOf(text: string): string {
  const slug = text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replaceAll(/^-|-$/g, "")
  return slug === "" ? "other" : slug
}
