import { catalogue } from "./catalogue.ts"

/** Help of the commands about release. */
export const releaseHelp = catalogue({
  release: {
    en: "what is published of the members' needs",
    he: "מה שמתפרסם על צורכי החברים",
    es: "lo que se publica de las necesidades de los miembros",
  },
  preview: {
    en: "exactly what would be published, and what is held back",
    he: "בדיוק מה יתפרסם, ומה נשאר בפנים",
    es: "exactamente lo que se publicaría y lo que se retiene",
  },
  publish: {
    en: "sign and publish it, once and for ever",
    he: "חתימה ופרסום, פעם אחת ולתמיד",
    es: "firmarlo y publicarlo, una vez y para siempre",
  },
  period: {
    en: "a month such as 2017-03; the last of a quarter brings the quarter's cells",
    he: "חודש, למשל 2017-03; החודש האחרון ברבעון מביא את תאי הרבעון",
    es: "un mes como 2017-03; el último de un trimestre trae las celdas del trimestre",
  },
  auditPeriod: {
    en: "a month that would be published besides",
    he: "חודש שיתפרסם נוסף על אלה",
    es: "un mes que se publicaría además",
  },
  audit: {
    en: "what could be told of one member from all that is published, by whoever knows what",
    he: "מה אפשר ללמוד על חבר אחד מכל מה שפורסם, למי שיודע משהו",
    es: "lo que se podría saber de un miembro por todo lo publicado, según quién sepa qué",
  },
  list: { en: "the releases so far", he: "הפרסומים עד כה", es: "las publicaciones hasta ahora" },
})

/** What is said about release. */
export const releaseSays = catalogue({
  tillNames: {
    en: "Where no supplier has signed a product's name, the name is that of your own till and is for your screen only: its code is published.",
    he: "כששום ספק לא חתם על שם המוצר, השם הוא מן הקופה שלכם ורק למסך שלכם: מתפרסם הקוד שלו.",
    es: "Si ningún proveedor ha firmado el nombre de un producto, el nombre es el de su propia caja y solo para su pantalla: se publica el código.",
  },
  productNamed: { en: "{name} ({code})", he: "{name} ({code})", es: "{name} ({code})" },
  none: { en: "Nothing published yet.", he: "עדיין לא פורסם דבר.", es: "Todavía no se ha publicado nada." },
  month: { en: "month", he: "חודש", es: "mes" },
  publishedAt: { en: "published", he: "פורסם", es: "publicado" },
  level: { en: "level", he: "רמה", es: "nivel" },
  node: { en: "node", he: "ענף", es: "rama" },
  quantity: { en: "quantity", he: "כמות", es: "cantidad" },
  price: { en: "price", he: "מחיר", es: "precio" },
  members: { en: "members", he: "חברים", es: "miembros" },
  all: { en: "all", he: "הכול", es: "todo" },
  otherOf: { en: "other of {name}", he: "אחר מתוך {name}", es: "otros de {name}" },
  exactlyThis: {
    en: "{period}: exactly this is published",
    he: "{period}: בדיוק זה מתפרסם",
    es: "{period}: se publica exactamente esto",
  },
  noCell: {
    en: "No cell has enough members this month.",
    he: "לאף תא אין מספיק חברים החודש.",
    es: "Ninguna celda tiene bastantes miembros este mes.",
  },
  heldBack: {
    en: "Held back (shown to you only): {what}",
    he: "נשאר בפנים (מוצג רק לכם): {what}",
    es: "Retenido (se muestra solo a usted): {what}",
  },
  heldOfMonth: {
    en: "{shown} % of the month's value is shown, {waiting} % waits for the quarter; {cells, plural, one {# cell} other {# cells}} given up",
    he: "{shown} % מערך החודש מוצגים, {waiting} % ממתינים לרבעון; תאים שוויתרו עליהם: {cells}",
    es: "se muestra el {shown} % del valor del mes, el {waiting} % espera al trimestre; celdas a las que se renuncia: {cells}",
  },
  heldOfQuarter: {
    en: "of the quarter {product} % is shown by product, {wider} % in wider cells, {withheld} % never; {cells, plural, one {# cell} other {# cells}} given up",
    he: "מהרבעון {product} % מוצגים לפי מוצר, {wider} % בתאים רחבים, {withheld} % לעולם לא; תאים שוויתרו עליהם: {cells}",
    es: "del trimestre se muestra el {product} % por producto, el {wider} % en celdas más amplias y el {withheld} % nunca; celdas a las que se renuncia: {cells}",
  },
  heldInPool: {
    en: "{pooled} % is shown together with other cooperatives only",
    he: "{pooled} % מוצגים רק יחד עם קואופרטיבים אחרים",
    es: "el {pooled} % se muestra solo junto con otras cooperativas",
  },
  heldSmallest: {
    en: "{members} members in the smallest cell",
    he: "חברים בתא הקטן ביותר: {members}",
    es: "socios en la celda más pequeña: {members}",
  },
  audit: {
    en: "Audit (shown to you only): {summary}",
    he: "ביקורת (מוצגת רק לכם): {summary}",
    es: "Auditoría (se muestra solo a usted): {summary}",
  },
  cellsOf: {
    en: "{cells, plural, one {# cell} other {# cells}} of {months, plural, one {# released month} other {# released months}}",
    he: "{cells, plural, one {תא # בלבד} other {# תאים}} מתוך {months, plural, one {חודש # שפורסם} other {# חודשים שפורסמו}}",
    es: "{cells, plural, one {# celda} other {# celdas}} de {months, plural, one {# mes publicado} other {# meses publicados}}",
  },
  cellsOfAnd: {
    en: "{cells, plural, one {# cell} other {# cells}} of {months, plural, one {# released month} other {# released months}}, and of {proposed}, which is not released",
    he: "{cells, plural, one {תא # בלבד} other {# תאים}} מתוך {months, plural, one {חודש # שפורסם} other {# חודשים שפורסמו}}, ומתוך {proposed}, שלא פורסם",
    es: "{cells, plural, one {# celda} other {# celdas}} de {months, plural, one {# mes publicado} other {# meses publicados}}, y de {proposed}, que no está publicado",
  },
  audited: { en: "{what}: {summary}", he: "{what}: {summary}", es: "{what}: {summary}" },
  tellTooMuch: { en: "{what} tell too much:", he: "{what} מגלים יותר מדי:", es: "{what} dicen demasiado:" },
  nothingTells: {
    en: "nothing is shown that tells of a member.",
    he: "לא מוצג דבר שמגלה על חבר.",
    es: "no se muestra nada que hable de un miembro.",
  },
  closest: {
    en: "of {amounts} amounts of one member, nobody can tell any more closely than {percent} % off.",
    he: "מתוך {amounts} סכומים של חבר אחד, איש אינו יכול לקבוע אף אחד בדיוק רב יותר מסטייה של {percent} %.",
    es: "de {amounts} cantidades de un miembro, nadie puede saber ninguna con un error menor del {percent} %.",
  },
  raised: {
    en: "{closest} {count, plural, one {# cell was} other {# cells were}} raised for it.",
    he: "{closest} לשם כך {count, plural, one {הועלה תא אחד} other {הועלו # תאים}}.",
    es: "{closest} Para ello {count, plural, one {se agregó # celda} other {se agregaron # celdas}}.",
  },
})

/** How wide a published cell is. */
export const levelSays = catalogue({
  product: { en: "product", he: "מוצר", es: "producto" },
  type: { en: "type", he: "סוג", es: "tipo" },
  category: { en: "category", he: "קטגוריה", es: "categoría" },
  department: { en: "department", he: "מחלקה", es: "sección" },
  all: { en: "whole shop", he: "כל החנות", es: "toda la tienda" },
})
