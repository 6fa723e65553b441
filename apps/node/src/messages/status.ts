import { catalogue } from "./catalogue.ts"

/** Help of the commands about status. */
export const statusHelp = catalogue({
  status: { en: "how this node is", he: "מצב הצומת הזה", es: "cómo está este nodo" },
  contradictions: {
    en: "who signed what excludes what, with the proof; and what does not count",
    he: "מי חתם על דברים הסותרים זה את זה, עם ההוכחה; ומה אינו נספר",
    es: "quién firmó cosas que se excluyen, con la prueba; y qué no cuenta",
  },
})

/** What is said about status. */
export const statusSays = catalogue({
  reader: {
    en: "Peers let a researcher read. What this node signs reaches them as a file: commonshelf party log {party} > ours.ndjson; they run: commonshelf statement insert ours.ndjson",
    he: "עמיתים נותנים לחוקרים לקרוא. מה שהצומת הזה חותם מגיע אליהם כקובץ: commonshelf party log {party} > ours.ndjson; והם מריצים: commonshelf statement insert ours.ndjson",
    es: "Los pares dejan leer a quien investiga. Lo que firma este nodo les llega como archivo: commonshelf party log {party} > ours.ndjson; y ellos ejecutan: commonshelf statement insert ours.ndjson",
  },
  holds: {
    en: "{statements} statements in {documents} documents, heads {heads}",
    he: "{statements} הצהרות ב־{documents} מסמכים, ראשים {heads}",
    es: "{statements} declaraciones en {documents} documentos, cabezas {heads}",
  },
  noQuarantine: { en: "Nothing in quarantine.", he: "אין דבר בהסגר.", es: "Nada en cuarentena." },
  quarantine: {
    en: "{count} in quarantine: commonshelf quarantine list",
    he: "{count} בהסגר: commonshelf quarantine list",
    es: "{count} en cuarentena: commonshelf quarantine list",
  },
  noLimits: {
    en: "No limit was exceeded since it started.",
    he: "שום מגבלה לא נחרגה מאז שהופעל.",
    es: "No se ha superado ningún límite desde que arrancó.",
  },
  limits: {
    en: "Limits exceeded since it started: {names}.",
    he: "מגבלות שנחרגו מאז שהופעל: {names}.",
    es: "Límites superados desde que arrancó: {names}.",
  },
  limit: {
    en: "{name} ({limit}) {count} times",
    he: "{name} ({limit}) {count} פעמים",
    es: "{name} ({limit}) {count} veces",
  },
  notAccepted: {
    en: "{count} statements came from parties that are not accepted: commonshelf trust list",
    he: "{count} הצהרות באו מצדדים שאינם מתקבלים: commonshelf trust list",
    es: "{count} declaraciones vinieron de partes que no se aceptan: commonshelf trust list",
  },
  notServing: {
    en: "Not serving: commonshelf serve",
    he: "לא בשירות: commonshelf serve",
    es: "Sin servicio: commonshelf serve",
  },
  servingAt: {
    en: "Other nodes reach it at {url}",
    he: "צמתים אחרים מגיעים אליו ב־{url}",
    es: "Otros nodos lo alcanzan en {url}",
  },
  noPeers: {
    en: "No peers yet: commonshelf invite create --for cooperative",
    he: "אין עדיין עמיתים: commonshelf invite create --for cooperative",
    es: "Todavía no hay pares: commonshelf invite create --for cooperative",
  },
})
