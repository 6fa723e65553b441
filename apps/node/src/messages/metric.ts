import { catalogue } from "./catalogue.ts"

/** How things are measured: metrics and the steps of their lives. */
export const metricSays = catalogue({
  none: { en: "No metrics yet.", he: "אין עדיין מדדים.", es: "Todavía no hay indicadores." },
  standing: { en: "standing", he: "מעמד", es: "situación" },
  code: { en: "code", he: "קוד", es: "código" },
  symbol: { en: "symbol", he: "סימן", es: "símbolo" },
  people: { en: "people write", he: "נכתב", es: "se escribe" },
  measures: { en: "measures", he: "מודדת", es: "mide" },
  notAMetric: {
    en: "This is not a metric: {detail}.",
    he: "זה אינו מדד: {detail}.",
    es: "Esto no es un indicador: {detail}.",
  },
  seeFields: {
    en: "See docs/spec/metrics.md for the fields, or run: commonshelf metric lint FILE",
    he: "השדות מתוארים ב-docs/spec/metrics.md; אפשר גם להריץ: commonshelf metric lint FILE",
    es: "Los campos están en docs/spec/metrics.md; también puede ejecutar: commonshelf metric lint FILE",
  },
  onlyCooperatives: {
    en: "Cooperatives adopt and try metrics; this node is not one.",
    he: "קואופרטיבים מאמצים ומנסים מדדים; הצומת הזה אינו קואופרטיב.",
    es: "Las cooperativas adoptan y prueban indicadores; este nodo no es una.",
  },
  onlyOwner: {
    en: "{name} was published by another party, and only that one calls it outdated.",
    he: "{name} פורסם בידי צד אחר, ורק הוא רשאי להכריז שהוא מיושן.",
    es: "{name} lo publicó otra parte, y solo ella puede declararlo anticuado.",
  },
  adoptedTrial: {
    en: "{name} is measured by already: everybody is asked, so nothing is left to try.",
    he: "כבר מודדים לפי {name}: כולם נשאלים, ולכן אין מה לנסות.",
    es: "Ya se mide con {name}: se pregunta a todos, así que no hay nada que probar.",
  },
  notASupplier: {
    en: "{name} is not a supplier; a trial asks suppliers.",
    he: "{name} אינו ספק; ניסיון פונה לספקים.",
    es: "{name} no es un proveedor; una prueba pregunta a proveedores.",
  },
  badDays: {
    en: "A trial ends on or after the day on which it begins: {from} to {until} does not.",
    he: "ניסיון מסתיים ביום שבו התחיל או אחריו: {from} עד {until} אינו כזה.",
    es: "Una prueba termina el día en que empieza o después: de {from} a {until} no lo hace.",
  },
  proposed: {
    en: "{name} {version} is proposed to the cooperatives ({statement}).",
    he: "{name} {version} הוצע לקואופרטיבים ({statement}).",
    es: "{name} {version} queda propuesto a las cooperativas ({statement}).",
  },
  tried: {
    en: "{name} {version} is tried from {from} to {until} on: {suppliers} ({statement}).",
    he: "{name} {version} בניסיון מ-{from} עד {until} אצל: {suppliers} ({statement}).",
    es: "{name} {version} se prueba de {from} a {until} con: {suppliers} ({statement}).",
  },
  deprecated: {
    en: "{name} {version} is called outdated ({statement}). Who measures by it is told.",
    he: "{name} {version} הוכרז מיושן ({statement}). מי שמודד לפיו רואה זאת.",
    es: "{name} {version} queda declarado anticuado ({statement}). Lo verá quien mide con él.",
  },
  takeBack: {
    en: "Take it back: commonshelf disclose withdraw {statement} --reason …",
    he: "ביטול: commonshelf disclose withdraw {statement} --reason …",
    es: "Para retirarlo: commonshelf disclose withdraw {statement} --reason …",
  },
  nothingFound: {
    en: "{name} {version}: nothing found.",
    he: "{name} {version}: לא נמצא דבר.",
    es: "{name} {version}: no se encontró nada.",
  },
  found: {
    en: "{name} {version}: {errors, plural, one {# error} other {# errors}}, {warnings, plural, one {# warning} other {# warnings}}, {notes, plural, one {# note} other {# notes}}.",
    he: "{name} {version}: {errors, plural, one {שגיאה אחת} other {# שגיאות}}, {warnings, plural, one {אזהרה אחת} other {# אזהרות}}, {notes, plural, one {הערה אחת} other {# הערות}}.",
    es: "{name} {version}: {errors, plural, one {# error} other {# errores}}, {warnings, plural, one {# aviso} other {# avisos}}, {notes, plural, one {# nota} other {# notas}}.",
  },
  starterPublished: {
    en: "{count, plural, one {# metric of the starter set} other {# metrics of the starter set}} published as drafts. Measure by one: commonshelf metric adopt NAME",
    he: "{count, plural, one {פורסם מדד אחד} other {פורסמו # מדדים}} ממערכת הפתיחה, כטיוטות. כדי למדוד לפי אחד מהם: commonshelf metric adopt NAME",
    es: "{count, plural, one {Publicado # indicador} other {Publicados # indicadores}} del juego inicial, como borradores. Medir con uno: commonshelf metric adopt NAME",
  },
  starterNext: {
    en: "These are drafts; Hebrew and Spanish are by machine. Publish them: commonshelf metric starter --publish",
    he: "אלה טיוטות; העברית והספרדית הן בתרגום מכונה. לפרסום: commonshelf metric starter --publish",
    es: "Son borradores; el hebreo y el español son de una máquina. Publicarlos: commonshelf metric starter --publish",
  },
  known: { en: "published", he: "פורסם", es: "publicado" },
  same: {
    en: "The two are the same, word for word.",
    he: "השניים זהים, מילה במילה.",
    es: "Los dos son iguales, palabra por palabra.",
  },
  bears: {
    en: "Bears on answers:",
    he: "נוגע לתשובות:",
    es: "Afecta a las respuestas:",
  },
  besides: { en: "Besides:", he: "מלבד זאת:", es: "Además:" },
  changed: {
    en: "{field}: {before} → {after}",
    he: "{field}: {before} ← {after}",
    es: "{field}: {before} → {after}",
  },
  added: { en: "{field}: new: {after}", he: "{field}: חדש: {after}", es: "{field}: nuevo: {after}" },
  removed: {
    en: "{field}: gone: {before}",
    he: "{field}: הוסר: {before}",
    es: "{field}: eliminado: {before}",
  },
})

/** Whether answers stay comparable, by the code of `metric diff`. */
export const comparableSays = catalogue({
  "same-metric": {
    en: "Answers stay comparable: it is the same metric.",
    he: "התשובות נשארות בנות השוואה: זה אותו מדד.",
    es: "Las respuestas siguen siendo comparables: es el mismo indicador.",
  },
  "declared-equivalent": {
    en: "Answers stay comparable for who adopts the newer one: it declares the two equivalent.",
    he: "התשובות נשארות בנות השוואה אצל מי שמאמץ את החדש: הוא מצהיר שהשניים שקולים.",
    es: "Las respuestas siguen siendo comparables para quien adopte el nuevo: declara equivalentes los dos.",
  },
  "declared-not-comparable": {
    en: "Answers do not stay comparable: the newer one says so.",
    he: "התשובות אינן נשארות בנות השוואה: כך אומר החדש.",
    es: "Las respuestas dejan de ser comparables: lo dice el nuevo.",
  },
  "declared-but-measured-otherwise": {
    en: "Answers do not stay comparable: the newer one calls the two equivalent, but type, unit or subject differ.",
    he: "התשובות אינן נשארות בנות השוואה: החדש מצהיר על שקילות, אך הסוג, היחידה או הנמדד שונים.",
    es: "Las respuestas dejan de ser comparables: el nuevo los llama equivalentes, pero cambian el tipo, la unidad o el sujeto.",
  },
  "not-declared": {
    en: "Answers do not stay comparable: the newer one does not say that it takes the place of the older.",
    he: "התשובות אינן נשארות בנות השוואה: החדש אינו אומר שהוא בא במקום הישן.",
    es: "Las respuestas dejan de ser comparables: el nuevo no dice que sustituya al anterior.",
  },
})

/** Where a version stands. */
export const standingSays = catalogue({
  published: { en: "published", he: "פורסם", es: "publicado" },
  proposed: { en: "proposed", he: "הוצע", es: "propuesto" },
  trial: { en: "on trial", he: "בניסיון", es: "a prueba" },
  adopted: { en: "adopted", he: "אומץ", es: "adoptado" },
  superseded: { en: "superseded", he: "הוחלף", es: "sustituido" },
  deprecated: { en: "outdated", he: "מיושן", es: "anticuado" },
})

/** How much a finding matters. */
export const severitySays = catalogue({
  error: { en: "error", he: "שגיאה", es: "error" },
  warning: { en: "warning", he: "אזהרה", es: "aviso" },
  note: { en: "note", he: "הערה", es: "nota" },
})

/** Help of `metric`. */
export const metricHelp = catalogue({
  metric: { en: "how things are measured", he: "כיצד מודדים", es: "cómo se miden las cosas" },
  list: {
    en: "all versions of all metrics",
    he: "כל הגרסאות של כל המדדים",
    es: "todas las versiones de todos los indicadores",
  },
  show: {
    en: "one version in full, and where it stands",
    he: "גרסה אחת במלואה, ומה מעמדה",
    es: "una versión entera y en qué situación está",
  },
  adopt: {
    en: "measure by it, as a cooperative",
    he: "למדוד לפיו, כקואופרטיב",
    es: "medir con él, como cooperativa",
  },
  drop: { en: "stop measuring by it", he: "להפסיק למדוד לפיו", es: "dejar de medir con él" },
  one: {
    en: "its name, name@version or digest",
    he: "שמו, name@version או הטביעה שלו",
    es: "su nombre, name@version o huella",
  },
  publish: {
    en: "publish metrics that this party designed",
    he: "לפרסם מדדים שהצד הזה תכנן",
    es: "publica indicadores que diseñó esta parte",
  },
  file: {
    en: "a JSON file with one metric, or a list of them",
    he: "קובץ JSON ובו מדד אחד או רשימת מדדים",
    es: "un archivo JSON con un indicador, o una lista de ellos",
  },
  propose: {
    en: "propose a version to the cooperatives",
    he: "להציע גרסה לקואופרטיבים",
    es: "proponer una versión a las cooperativas",
  },
  trial: {
    en: "try a version on named suppliers, as a cooperative; only they are asked",
    he: "לנסות גרסה אצל ספקים שמיים, כקואופרטיב; רק הם נשאלים",
    es: "probar una versión con proveedores concretos, como cooperativa; solo se les pregunta a ellos",
  },
  deprecate: {
    en: "call an own version outdated, and say why",
    he: "להכריז על גרסה משלכם כמיושנת, ולומר מדוע",
    es: "declarar anticuada una versión propia y decir por qué",
  },
  supplier: {
    en: "who is asked: name or SCID, several times",
    he: "מי נשאל: שם או SCID, אפשר כמה פעמים",
    es: "a quién se pregunta: nombre o SCID, varias veces",
  },
  from: {
    en: "the first day (default: today)",
    he: "היום הראשון (ברירת מחדל: היום)",
    es: "el primer día (por defecto: hoy)",
  },
  until: { en: "the last day", he: "היום האחרון", es: "el último día" },
  note: {
    en: "why, or what shall be learned",
    he: "מדוע, או מה רוצים ללמוד",
    es: "por qué, o qué se quiere aprender",
  },
  why: { en: "why it is outdated", he: "מדוע הוא מיושן", es: "por qué está anticuado" },
  replacedBy: {
    en: "the version to take instead",
    he: "הגרסה שיש לקחת במקומו",
    es: "la versión que conviene usar en su lugar",
  },
  lint: {
    en: "say what should be better in a metric before others measure by it",
    he: "לומר מה כדאי לשפר במדד לפני שאחרים מודדים לפיו",
    es: "decir qué convendría mejorar en un indicador antes de que otros midan con él",
  },
  diff: {
    en: "say in what two metrics differ, and whether answers stay comparable",
    he: "לומר במה שני מדדים נבדלים, והאם התשובות נשארות בנות השוואה",
    es: "decir en qué difieren dos indicadores y si las respuestas siguen siendo comparables",
  },
  older: {
    en: "the older: name@version, digest or a JSON file",
    he: "הישן: name@version, טביעה או קובץ JSON",
    es: "el anterior: name@version, huella o archivo JSON",
  },
  newer: { en: "the newer, likewise", he: "החדש, באותו אופן", es: "el nuevo, del mismo modo" },
  starter: {
    en: "a set of metrics to begin with, as drafts",
    he: "מערכת מדדים להתחלה, כטיוטות",
    es: "un juego de indicadores para empezar, como borradores",
  },
  starterPublish: {
    en: "publish them in the name of this party",
    he: "לפרסם אותם בשם הצד הזה",
    es: "publicarlos en nombre de esta parte",
  },
  units: {
    en: "the units that a metric may have, besides currencies",
    he: "היחידות שמדד יכול להימדד בהן, מלבד מטבעות",
    es: "las unidades que puede tener un indicador, además de las monedas",
  },
})
