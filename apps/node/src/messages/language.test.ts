import { describe, expect, test } from "vitest"
import { acceptedLanguage, languageOfTag } from "./language.ts"
import { catalogue } from "./catalogue.ts"
import { inWords, said } from "./sentence.ts"

const says = catalogue({
  met: { en: "Met {name}.", he: "נוצר קשר עם {name}.", es: "Contacto con {name}." },
  lines: {
    en: "{count, plural, one {# line} other {# lines}} of <all>.",
    he: "{count, plural, one {שורה # בלבד} other {# שורות}}.",
    es: "{count, plural, one {# línea} other {# líneas}}.",
  },
  why: { en: "Not done: {why}", he: "לא נעשה: {why}", es: "Sin hacer: {why}" },
})

describe("a language", () => {
  test("[LA3] is read from tags and locales", () => {
    expect(
      ["he_IL.UTF-8", "iw", "es-MX", "en_GB", "C.UTF-8", "POSIX", "", "español"].map(languageOfTag),
    ).toEqual(["he", "he", "es", "en", undefined, undefined, undefined, undefined])
  })

  test("[LA4] of a request is the heaviest that it accepts, then the first", () => {
    expect(acceptedLanguage("fr, he;q=0.5, es;q=0.8")).toBe("es")
    expect(acceptedLanguage("he-IL,he;q=0.9,en;q=0.8")).toBe("he")
    expect(acceptedLanguage("he;q=0, es")).toBe("es")
    for (const header of [undefined, "", "fr", "*", ";;;q=,,", "q=1;he"])
      expect(acceptedLanguage(header)).toBe("en")
  })
})

describe("a sentence", () => {
  test("[LA2] is put into words where it is told, with the sentences in it", () => {
    const sentence = says.why({ why: says.met({ name: "Bob" }) })
    expect(sentence.in("es")).toBe("Sin hacer: Contacto con Bob.")
    expect(String(sentence)).toBe("Not done: Met Bob.")
    expect(says.lines({ count: 1 }).in("en")).toBe("1 line of <all>.")
    expect(says.why({ why: ["a", said("b {c}")] }).in("en")).toBe("Not done: a, b {c}")
  })

  test("[LA2] is found in any output, and data are left as they are", () => {
    const bytes = new Uint8Array([1])
    const output = { code: "met", fixes: [{ fix: says.met({ name: "Bob" }) }], none: null, count: 2, bytes }
    expect(inWords(output, "es")).toEqual({ ...output, fixes: [{ fix: "Contacto con Bob." }] })
  })

  test("[LA5] isolates what may run the other way", () => {
    expect(says.met({ name: "Bob" }).in("he")).toBe("נוצר קשר עם \u2068Bob\u2069.")
    expect(says.met({ name: "שופרסל" }).in("en")).toBe("Met \u2068שופרסל\u2069.")
  })
})
