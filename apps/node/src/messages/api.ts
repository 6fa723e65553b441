import { catalogue } from "./catalogue.ts"

/** What is said about api. */
export const apiSays = catalogue({
  nodeLost: {
    en: "The serving node went away before it answered: it may have done it or not.",
    he: "הצומת שבשירות נעלם לפני שענה: ייתכן שעשה זאת וייתכן שלא.",
    es: "El nodo en servicio se fue antes de responder: puede que lo hiciera o no.",
  },
  lookFirst: {
    en: "Look first: commonshelf status",
    he: "בדקו קודם: commonshelf status",
    es: "Mire primero: commonshelf status",
  },
  wrongHost: {
    en: "This address does not belong to this node.",
    he: "הכתובת הזאת אינה של הצומת הזה.",
    es: "Esta dirección no es de este nodo.",
  },
  noCell: { en: "The table has no such cell.", he: "אין תא כזה בטבלה.", es: "La tabla no tiene esa celda." },
  noPartyWithKey: {
    en: "No party here has this key.",
    he: "לאף צד כאן אין המפתח הזה.",
    es: "Ninguna parte de aquí tiene esta clave.",
  },
  ownerOnly: {
    en: "Only this node's owner may do this.",
    he: "רק בעל הצומת הזה רשאי לעשות זאת.",
    es: "Solo quien es dueño de este nodo puede hacerlo.",
  },
  nothingHere: {
    en: "There is nothing at this address.",
    he: "אין דבר בכתובת הזאת.",
    es: "No hay nada en esta dirección.",
  },
  fault: {
    en: "Something went wrong in this node; its log says what.",
    he: "משהו השתבש בצומת הזה; היומן שלו אומר מה.",
    es: "Algo falló en este nodo; su registro dice qué.",
  },
  localOnly: {
    en: "The node tells this only on its own computer.",
    he: "הצומת אומר זאת רק במחשב שלו עצמו.",
    es: "El nodo solo dice esto en su propio equipo.",
  },
  refused: { en: "The node refused.", he: "הצומת סירב.", es: "El nodo se negó." },
  badCursor: {
    en: "cursor: this is not where a page of this list ended.",
    he: "cursor: לא כאן הסתיים עמוד של הרשימה הזאת.",
    es: "cursor: no es donde terminó una página de esta lista.",
  },
  fromBeginning: {
    en: "Begin again without cursor, and follow next.",
    he: "התחילו שוב בלי `cursor`, ועקבו אחרי `next`.",
    es: "Empiece otra vez sin cursor y siga `next`.",
  },
})

/** What is the matter with a request, by its status: the title of a problem (RFC 9457). */
export const problemSays = catalogue({
  badRequest: {
    en: "The input is not as it should be",
    he: "הקלט אינו כפי שצריך",
    es: "La entrada no es correcta",
  },
  noToken: {
    en: "The token of the owner is missing",
    he: "חסר האסימון של הבעלים",
    es: "Falta el testigo de quien es dueño",
  },
  notAllowed: { en: "This is not allowed", he: "זה אינו מותר", es: "Esto no está permitido" },
  notFound: { en: "There is no such thing here", he: "אין כאן דבר כזה", es: "Aquí no hay tal cosa" },
  notNow: {
    en: "It cannot be done as things are",
    he: "אי אפשר לעשות זאת במצב הזה",
    es: "No se puede hacer tal como están las cosas",
  },
  wrongHost: { en: "The address belongs to another", he: "הכתובת שייכת לאחר", es: "La dirección es de otro" },
  notValid: { en: "It does not verify", he: "זה אינו עובר אימות", es: "No se verifica" },
  inUse: { en: "The home is in use", he: "הבית בשימוש", es: "La carpeta está en uso" },
  fault: { en: "A fault of this node", he: "תקלה בצומת הזה", es: "Un fallo de este nodo" },
  unreachable: {
    en: "Another node could not be reached",
    he: "לא ניתן להגיע לצומת אחר",
    es: "No se pudo llegar a otro nodo",
  },
  notReady: { en: "The node is not ready", he: "הצומת אינו מוכן", es: "El nodo no está listo" },
  noRoom: { en: "There is no room left", he: "לא נשאר מקום", es: "No queda sitio" },
})

/** Help of `api`. */
export const apiHelp = catalogue({
  api: {
    en: "the node over HTTP, for programmers",
    he: "הצומת דרך HTTP, למתכנתים",
    es: "el nodo por HTTP, para programadores",
  },
  describe: {
    en: "the whole API as OpenAPI 3.1, as a serving node has it at /api/v1/openapi.json",
    he: "כל ה־API בתור OpenAPI 3.1, כפי שצומת בשירות נותן ב־/api/v1/openapi.json",
    es: "toda la API en OpenAPI 3.1, como la da un nodo en servicio en /api/v1/openapi.json",
  },
})
