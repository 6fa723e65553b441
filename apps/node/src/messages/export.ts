import { catalogue } from "./catalogue.ts"

/** Files for other systems. */
export const exportSays = catalogue({
  written: {
    en: "{count, plural, one {# thing} other {# things}} in the terms of ValueFlows 1.0.0 in {file}. The file is not signed; it names the statements that are.",
    he: "{count, plural, one {פריט #} other {# פריטים}} במונחי ValueFlows 1.0.0 ב־{file}. הקובץ אינו חתום; הוא מציין את ההצהרות החתומות.",
    es: "{count, plural, one {# elemento} other {# elementos}} en los términos de ValueFlows 1.0.0 en {file}. El archivo no está firmado; nombra las declaraciones que sí lo están.",
  },
  unmatched: {
    en: "{count, plural, one {# pledge is} other {# pledges are}} left out: what they are towards is not on the board any more.",
    he: "{count, plural, one {התחייבות # הושמטה} other {# התחייבויות הושמטו}}: מה שאליו הן מכוונות אינו עוד על הלוח.",
    es: "{count, plural, one {Se omite # compromiso} other {Se omiten # compromisos}}: aquello a lo que se dirigen ya no está en el tablón.",
  },
})

/** Help of `export`. */
export const exportHelp = catalogue({
  export: {
    en: "files for other systems, in their own terms",
    he: "קבצים למערכות אחרות, במונחים שלהן",
    es: "archivos para otros sistemas, en sus propios términos",
  },
  valueflows: {
    en: "the board and the letters in force in the terms of ValueFlows 1.0.0, as JSON-LD",
    he: "הלוח והמכתבים התקפים במונחי ValueFlows 1.0.0, כ־JSON-LD",
    es: "el tablón y las cartas vigentes en los términos de ValueFlows 1.0.0, como JSON-LD",
  },
  into: { en: "a new file", he: "קובץ חדש", es: "un archivo nuevo" },
  board: {
    en: "only the board: needs, offers, capacities and pledges",
    he: "רק הלוח: צרכים, הצעות, יכולות והתחייבויות",
    es: "solo el tablón: necesidades, ofertas, capacidades y compromisos",
  },
  letters: {
    en: "only the letters in force",
    he: "רק המכתבים התקפים",
    es: "solo las cartas vigentes",
  },
})
