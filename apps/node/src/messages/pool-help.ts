import { catalogue } from "./catalogue.ts"

/** Help of `federation pool`. */
export const poolHelp = catalogue({
  pool: {
    en: "figures that only the federation can show, from masked parts of its cooperatives",
    he: "נתונים שרק הפדרציה יכולה להציג, מחלקים ממוסכים של הקואופרטיבים שלה",
    es: "cifras que solo la federación puede mostrar, de partes enmascaradas de sus cooperativas",
  },
  call: {
    en: "call members to show nodes of a quarter together",
    he: "קריאה לחברים להציג יחד צמתים של רבעון",
    es: "convocar a miembros para mostrar juntos nodos de un trimestre",
  },
  period: { en: "a quarter, such as 2026-Q1", he: "רבעון, למשל 2026-Q1", es: "un trimestre, como 2026-Q1" },
  node: {
    en: "what to show: unit, currency and path, such as: {example}",
    he: "מה להציג: יחידה, מטבע ונתיב, למשל: {example}",
    es: "qué mostrar: unidad, moneda y camino, como: {example}",
  },
  from: {
    en: "a file with a node on each line; - is standard input",
    he: "קובץ ובו צומת בכל שורה; - הוא הקלט הסטנדרטי",
    es: "un archivo con un nodo por línea; - es la entrada estándar",
  },
  with: {
    en: "the other parties (default: all cooperatives that are members)",
    he: "הצדדים האחרים (ברירת מחדל: כל הקואופרטיבים החברים)",
    es: "las otras partes (por defecto: todas las cooperativas miembros)",
  },
  leastMembers: {
    en: "members behind a part, at least (default: 3)",
    he: "חברים בכל חלק, לפחות (ברירת מחדל: 3)",
    es: "miembros detrás de una parte, como mínimo (por defecto: 3)",
  },
  leastParts: {
    en: "parts in a figure, at least (default: 3)",
    he: "חלקים בכל נתון, לפחות (ברירת מחדל: 3)",
    es: "partes en una cifra, como mínimo (por defecto: 3)",
  },
  until: {
    en: "the last day for all parts (default: in 30 days)",
    he: "היום האחרון לכל החלקים (ברירת מחדל: בעוד 30 יום)",
    es: "el último día para todas las partes (por defecto: en 30 días)",
  },
  next: {
    en: "take this party's next step in a pool, if there is one; may be run again and again",
    he: "הצעד הבא של הצד הזה באיגום, אם יש; אפשר להריץ שוב ושוב",
    es: "dar el siguiente paso de esta parte, si lo hay; puede ejecutarse una y otra vez",
  },
  preview: {
    en: "of which nodes there would be a part, for your own screen; changes nothing",
    he: "באילו צמתים יהיה חלק, למסך שלכם בלבד; אינו משנה דבר",
    es: "de qué nodos habría parte, para su propia pantalla; no cambia nada",
  },
  leave: {
    en: "leave a pool before the part is said: the lines climb as always",
    he: "עזיבת איגום לפני שהחלק נאמר: השורות עולות בעץ כרגיל",
    es: "salir antes de decir la parte: las líneas suben como siempre",
  },
  reason: { en: "why, for everybody to read", he: "מדוע, לעיני כולם", es: "por qué, a la vista de todos" },
  show: {
    en: "a pool: how far it is, and what came out",
    he: "איגום: עד היכן הגיע, ומה יצא",
    es: "una puesta en común: hasta dónde llegó y qué salió",
  },
  list: {
    en: "all pools, the last called first",
    he: "כל האיגומים, האחרון שנקרא ראשון",
    es: "todas, la última convocada primero",
  },
  named: {
    en: "the digest of its call, or the beginning of it",
    he: "הטביעה של הקריאה, או תחילתה",
    es: "la huella de su convocatoria, o el comienzo",
  },
  asOf: {
    en: "as of then instead of now",
    he: "נכון לאותו מועד במקום לעכשיו",
    es: "a esa fecha en vez de ahora",
  },
  federation: { en: "of this federation only", he: "של הפדרציה הזאת בלבד", es: "solo de esta federación" },
})
