import { catalogue } from "./catalogue.ts"

/** What suppliers say that they did with what cooperatives published. */
export const dataUseSays = catalogue({
  notProven: {
    en: "A report is the supplier's own word; that it is signed does not make it true.",
    he: "דיווח הוא דברו של הספק עצמו; החתימה אינה הופכת אותו לאמת.",
    es: "Un informe es la palabra del propio proveedor; que esté firmado no lo hace cierto.",
  },
  signed: { en: "Signed: {digest}", he: "נחתם: {digest}", es: "Firmado: {digest}" },
  next: {
    en: "Next: commonshelf data-use list",
    he: "הצעד הבא: commonshelf data-use list",
    es: "Siguiente paso: commonshelf data-use list",
  },
  none: {
    en: "No supplier has told yet how it used what was published.",
    he: "אף ספק עדיין לא סיפר כיצד השתמש במה שפורסם.",
    es: "Ningún proveedor ha contado todavía cómo usó lo publicado.",
  },
  badReport: {
    en: "The report cannot be signed: {detail}.",
    he: "לא ניתן לחתום על הדיווח: {detail}.",
    es: "El informe no se puede firmar: {detail}.",
  },
  seeReport: {
    en: "docs/spec/demand.md shows a report.",
    he: "דוגמה לדיווח: docs/spec/demand.md",
    es: "docs/spec/demand.md muestra un informe.",
  },
  noReport: {
    en: 'There is no current report "{wanted}" in the commons of this node.',
    he: "אין דיווח תקף „{wanted}” במאגר של הצומת הזה.",
    es: "No hay ningún informe vigente «{wanted}» en el procomún de este nodo.",
  },
  severalReports: {
    en: '"{wanted}" means {count} reports.',
    he: "„{wanted}” מתאים ל-{count} דיווחים.",
    es: "«{wanted}» designa {count} informes.",
  },
  seeList: {
    en: "See: commonshelf data-use list",
    he: "ראו: commonshelf data-use list",
    es: "Vea: commonshelf data-use list",
  },
  about: {
    en: "{supplier} about {period}, said on {day}{marks}",
    he: "{supplier} על {period}, נאמר ב-{day}{marks}",
    es: "{supplier} sobre {period}, dicho el {day}{marks}",
  },
  forRound: {
    en: "For round {round} of the letter {letter}",
    he: "עבור סבב {round} של המכתב {letter}",
    es: "Para la ronda {round} de la carta {letter}",
  },
  read: { en: "It read:", he: "הוא קרא:", es: "Leyó:" },
  decided: { en: "It decided:", he: "הוא החליט:", es: "Decidió:" },
  decision: { en: "{topic}: {text}", he: "{topic}: {text}", es: "{topic}: {text}" },
  together: { en: "together with {parties}", he: "יחד עם {parties}", es: "junto con {parties}" },
  effect: { en: "effect: {text}", he: "תוצאה: {text}", es: "efecto: {text}" },
  measured: {
    en: "effect: {text} ({amount})",
    he: "תוצאה: {text} ({amount})",
    es: "efecto: {text} ({amount})",
  },
  saved: {
    en: "Saved: {amount} {currency}, which went to: {to}",
    he: "נחסכו: {amount} {currency}, והם הלכו אל: {to}",
    es: "Ahorrado: {amount} {currency}, que fue a: {to}",
  },
  nextAsk: { en: "It asks next: {text}", he: "הבקשה הבאה שלו: {text}", es: "Pide ahora: {text}" },
  inDoubt: {
    en: "In doubt: {digest}: {why}.",
    he: "בספק: {digest}: {why}.",
    es: "En duda: {digest}: {why}.",
  },
  someInDoubt: {
    en: "{count}, {doubted} in doubt",
    he: "{count}, מהם {doubted} בספק",
    es: "{count}, {doubted} en duda",
  },
  noRounds: {
    en: "No letter in force asks for reports.",
    he: "אין מכתב בתוקף המבקש דיווחים.",
    es: "Ninguna carta en vigor pide informes.",
  },
  noLevels: {
    en: "No letter in force promises to open data.",
    he: "אין מכתב בתוקף המבטיח לפתוח נתונים.",
    es: "Ninguna carta en vigor promete abrir datos.",
  },
  supplier: { en: "supplier", he: "ספק", es: "proveedor" },
  cooperative: { en: "cooperative", he: "קואופרטיב", es: "cooperativa" },
  period: { en: "period", he: "תקופה", es: "periodo" },
  round: { en: "round", he: "סבב", es: "ronda" },
  releases: { en: "releases", he: "פרסומים", es: "publicaciones" },
  decisions: { en: "decisions", he: "החלטות", es: "decisiones" },
  letter: { en: "letter", he: "מכתב", es: "carta" },
  dueOn: { en: "due on", he: "מועד", es: "vence el" },
  level: { en: "level", he: "רמה", es: "nivel" },
})

/** What stands behind a cited digest, and where reports and levels stand, by code. */
export const dataUseCodes = catalogue({
  counted: { en: "counts", he: "נספר", es: "cuenta" },
  "not-counted": {
    en: "was read, and does not count any more",
    he: "נקרא, ואינו נספר עוד",
    es: "se leyó y ya no cuenta",
  },
  later: {
    en: "was said after the report, so the report cannot rest on it",
    he: "נאמר אחרי הדיווח, ולכן הדיווח אינו יכול להישען עליו",
    es: "se dijo después del informe, que por tanto no puede basarse en ello",
  },
  "no-release": {
    en: "is no release of a cooperative",
    he: "אינו פרסום של קואופרטיב",
    es: "no es una publicación de una cooperativa",
  },
  "not-here": {
    en: "is not in this commons: it may not have arrived yet, or there may be no such release",
    he: "אינו במאגר הזה: ייתכן שטרם הגיע, וייתכן שאין פרסום כזה",
    es: "no está en este procomún: quizá no ha llegado aún, o no existe tal publicación",
  },
  reported: { en: "reported", he: "דווח", es: "informado" },
  due: { en: "due", he: "יש לדווח", es: "pendiente" },
  coming: { en: "coming", he: "בהמשך", es: "por venir" },
  open: { en: "open", he: "פתוח", es: "abierto" },
  "waits-for-report": { en: "waits for a report", he: "ממתין לדיווח", es: "espera un informe" },
  "production-plan": { en: "production plan", he: "תוכנית ייצור", es: "plan de producción" },
  "pack-size": { en: "pack size", he: "גודל אריזה", es: "tamaño del envase" },
  range: { en: "range", he: "מגוון", es: "surtido" },
  route: { en: "route", he: "מסלול", es: "ruta" },
  stock: { en: "stock", he: "מלאי", es: "existencias" },
  price: { en: "price", he: "מחיר", es: "precio" },
  other: { en: "other", he: "אחר", es: "otro" },
  workers: { en: "workers", he: "העובדים", es: "quienes trabajan" },
  growers: { en: "growers", he: "המגדלים", es: "quienes cultivan" },
  buyers: { en: "buyers", he: "הקונים", es: "quienes compran" },
  "common-knowledge": { en: "common knowledge", he: "הידע המשותף", es: "el saber común" },
  reserve: { en: "reserve", he: "רזרבה", es: "reserva" },
  owners: { en: "owners", he: "הבעלים", es: "la propiedad" },
})

/** Help of `data-use`. */
export const dataUseHelp = catalogue({
  dataUse: {
    en: "what suppliers did with what cooperatives published of their needs",
    he: "מה עשו ספקים עם מה שקואופרטיבים פרסמו על צורכיהם",
    es: "lo que hicieron los proveedores con lo que las cooperativas publicaron de sus necesidades",
  },
  report: {
    en: "sign, as a supplier, how published needs were used",
    he: "לחתום, כספק, כיצד נעשה שימוש בצרכים שפורסמו",
    es: "firma, como proveedor, cómo se usaron las necesidades publicadas",
  },
  file: {
    en: "a JSON file: releases that were read, decisions, effects, savings, the next ask",
    he: "קובץ JSON: פרסומים שנקראו, החלטות, תוצאות, חיסכון, הבקשה הבאה",
    es: "un archivo JSON: publicaciones leídas, decisiones, efectos, ahorros, la próxima petición",
  },
  list: { en: "the reports that count", he: "הדיווחים הנספרים", es: "los informes que cuentan" },
  bySupplier: {
    en: "only reports of this supplier",
    he: "רק דיווחים של ספק זה",
    es: "solo informes de este proveedor",
  },
  byCooperative: {
    en: "only reports that rest on a release of this cooperative",
    he: "רק דיווחים הנשענים על פרסום של קואופרטיב זה",
    es: "solo informes basados en una publicación de esta cooperativa",
  },
  show: {
    en: "one report with the releases that it rests on",
    he: "דיווח אחד עם הפרסומים שעליהם הוא נשען",
    es: "un informe con las publicaciones en que se basa",
  },
  digest: {
    en: "the digest of a report, or the beginning of it",
    he: "הטביעה של דיווח, או תחילתה",
    es: "la huella de un informe, o su comienzo",
  },
  due: {
    en: "in which rounds of letters reports are due, and what they open",
    he: "באילו סבבים של מכתבים יש לדווח, ומה הדיווחים פותחים",
    es: "en qué rondas de cartas toca informar, y qué abren los informes",
  },
  party: {
    en: "whose letters (default: this party's)",
    he: "המכתבים של מי (ברירת המחדל: של הצד הזה)",
    es: "las cartas de quién (por defecto, las de esta parte)",
  },
})
