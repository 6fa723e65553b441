import { catalogue } from "./catalogue.ts"

/** Help of `federation`. */
export const federationHelp = catalogue({
  federation: {
    en: "federations: alliances of cooperatives and organisations",
    he: "פדרציות: בריתות של קואופרטיבים וארגונים",
    es: "federaciones: alianzas de cooperativas y organizaciones",
  },
  charter: {
    en: "write the charter of a federation as a file, to be read and changed",
    he: "כתיבת תקנון של פדרציה לקובץ, כדי לקרוא ולשנות אותו",
    es: "escribir la carta fundacional de una federación en un archivo, para leerla y cambiarla",
  },
  charterName: { en: "how the federation is called", he: "שם הפדרציה", es: "cómo se llama la federación" },
  charterText: { en: "what it is for", he: "לשם מה היא קיימת", es: "para qué es" },
  charterWith: {
    en: "other founders, who become members by their own signature",
    he: "מייסדים נוספים, שיהיו חברים בחתימתם שלהם",
    es: "otros fundadores, que son miembros por su propia firma",
  },
  charterPercent: {
    en: "what part of the members decides, in percent (default: 51)",
    he: "איזה חלק מהחברים מחליט, באחוזים (ברירת מחדל: 51)",
    es: "qué parte de los miembros decide, en por ciento (por defecto: 51)",
  },
  charterAtLeast: {
    en: "how many at least, as far as there are so many (default: 1)",
    he: "כמה לפחות, כל עוד יש די חברים (ברירת מחדל: 1)",
    es: "cuántos como mínimo, si hay tantos (por defecto: 1)",
  },
  charterMetrics: {
    en: "metrics that it measures by from the beginning",
    he: "מדדים שלפיהם מודדים מההתחלה",
    es: "métricas por las que mide desde el principio",
  },
  into: { en: "a new file", he: "קובץ חדש", es: "un archivo nuevo" },
  found: {
    en: "found a federation: publish its charter and sign it",
    he: "ייסוד פדרציה: פרסום התקנון וחתימה עליו",
    es: "fundar una federación: publicar su carta y firmarla",
  },
  file: { en: "the charter as JSON", he: "התקנון כ־JSON", es: "la carta fundacional en JSON" },
  list: { en: "all federations", he: "כל הפדרציות", es: "todas las federaciones" },
  show: {
    en: "a federation: members, mandates, metrics",
    he: "פדרציה: חברים, ייפויי כוח, מדדים",
    es: "una federación: miembros, mandatos, métricas",
  },
  named: {
    en: "its digest, the beginning of it, or its name",
    he: "הטביעה שלה, תחילת הטביעה, או שמה",
    es: "su huella, el comienzo de ella o su nombre",
  },
  asOf: {
    en: "as of then instead of now",
    he: "נכון לאותו מועד במקום לעכשיו",
    es: "a esa fecha en vez de ahora",
  },
  apply: {
    en: "ask to join, accepting the charter",
    he: "בקשה להצטרף, תוך קבלת התקנון",
    es: "pedir entrar, aceptando la carta",
  },
  accept: {
    en: "agree, as a member, that a party joins",
    he: "הסכמה, כחבר, שצד יצטרף",
    es: "aceptar, como miembro, que alguien entre",
  },
  leave: { en: "leave a federation", he: "עזיבת פדרציה", es: "salir de una federación" },
  suspend: {
    en: "agree, as a member, that another does not count for now",
    he: "הסכמה, כחבר, שחבר אחר לא ייחשב לעת עתה",
    es: "aceptar, como miembro, que otro no cuente por ahora",
  },
  lift: {
    en: "agree, as a member, that a suspended one counts again",
    he: "הסכמה, כחבר, שחבר מושעה ייחשב שוב",
    es: "aceptar, como miembro, que uno en suspenso vuelva a contar",
  },
  mandate: {
    en: "trust a member, as a member, with something; with --end no more",
    he: "מתן ייפוי כוח לחבר, כחבר; עם --end לא עוד",
    es: "confiar algo a un miembro, como miembro; con --end, ya no",
  },
  mandateNamed: { en: "what it is trusted with", he: "במה מופקד החבר", es: "qué se le confía" },
  until: {
    en: "the last day on which it holds",
    he: "היום האחרון שבו זה בתוקף",
    es: "el último día en que vale",
  },
  end: { en: "take the word back", he: "ביטול ההסכמה", es: "retirar la palabra" },
  metrics: {
    en: "agree, as a member, to measure by exactly these metrics",
    he: "הסכמה, כחבר, למדוד בדיוק לפי המדדים האלה",
    es: "aceptar, como miembro, medir exactamente por estas métricas",
  },
  metric: {
    en: "names, name@version or digests",
    he: "שמות, שם@גרסה או טביעות",
    es: "nombres, nombre@versión o huellas",
  },
  party: {
    en: "its SCID, the beginning of it, or its name",
    he: "ה־SCID שלו, תחילתו, או שמו",
    es: "su SCID, el comienzo de él o su nombre",
  },
  note: {
    en: "what the members should know",
    he: "מה שהחברים צריכים לדעת",
    es: "lo que los miembros deben saber",
  },
  reason: { en: "why", he: "מדוע", es: "por qué" },
  progress: {
    en: "how far the four steps are: alliances, letters, open data, others; counts and no grade",
    he: "כמה התקדמו ארבעת הצעדים: בריתות, מכתבים, נתונים פתוחים, אחרים; מספרים בלי ציון",
    es: "hasta dónde llegan los cuatro pasos: alianzas, cartas, datos abiertos, otros; cuentas sin nota",
  },
  amend: {
    en: "propose another charter in the place of the one in force, and agree to it",
    he: "להציע תקנון אחר במקום זה שבתוקף, ולהסכים לו",
    es: "proponer otra carta en lugar de la vigente, y acordarla",
  },
  changes: {
    en: "a JSON file with what changes: `name`, `text`, `quorums`, `mandates`, `metrics`, `exit` or `suspension`",
    he: "קובץ JSON ובו מה שמשתנה: `name`, `text`, `quorums`, `mandates`, `metrics`, `exit` או `suspension`",
    es: "un archivo JSON con lo que cambia: `name`, `text`, `quorums`, `mandates`, `metrics`, `exit` o `suspension`",
  },
  agree: {
    en: "agree to a charter that another member proposed",
    he: "להסכים לתקנון שחבר אחר הציע",
    es: "acordar una carta que propuso otro miembro",
  },
  charterDigest: {
    en: "its digest, or the beginning of it",
    he: "הטביעה שלו, או תחילתה",
    es: "su huella, o el comienzo de ella",
  },
})
