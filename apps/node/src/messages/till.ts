import { catalogue } from "./catalogue.ts"

/** What is said about till. */
export const tillSays = catalogue({
  fileWrong: { en: "{file}: {detail}", he: "{file}: {detail}", es: "{file}: {detail}" },
  ownProfile: {
    en: "Nothing was imported. A profile of your own begins as: commonshelf pos profiles generic > our-till.json",
    he: "דבר לא יובא. פרופיל משלכם מתחיל כך: commonshelf pos profiles generic > our-till.json",
    es: "No se importó nada. Un perfil propio empieza así: commonshelf pos profiles generic > our-till.json",
  },
  nothingImported: { en: "Nothing was imported.", he: "דבר לא יובא.", es: "No se importó nada." },
  badProfile: {
    en: "The profile {profile} cannot be used: {detail}",
    he: "אי אפשר להשתמש בפרופיל {profile}: {detail}",
    es: "El perfil {profile} no se puede usar: {detail}",
  },
  noProfile: {
    en: 'There is no profile "{profile}".',
    he: 'אין פרופיל "{profile}".',
    es: "No existe el perfil «{profile}».",
  },
  profiles: {
    en: "Profiles: {names}; or a file of your own ending in .json",
    he: "פרופילים: {names}; או קובץ משלכם עם הסיומת ‎.json",
    es: "Perfiles: {names}; o un archivo propio acabado en .json",
  },
  onlyCooperatives: {
    en: "Cooperatives have a till; this node is a {role}.",
    he: "לקואופרטיבים יש קופה; תפקיד הצומת הזה: {role}.",
    es: "Las cooperativas tienen caja; el papel de este nodo: {role}.",
  },
  removed: { en: "{count} lines removed.", he: "{count} שורות הוסרו.", es: "{count} líneas quitadas." },
  noImports: { en: "No imports yet.", he: "אין עדיין ייבואים.", es: "Todavía no hay importaciones." },
  import: { en: "import", he: "ייבוא", es: "importación" },
  accepted: { en: "accepted", he: "התקבלו", es: "aceptadas" },
  refused: { en: "refused", he: "נדחו", es: "rechazadas" },
  profile: { en: "profile", he: "פרופיל", es: "perfil" },
  title: { en: "title", he: "כותרת", es: "título" },
  noProfiles: { en: "No profiles.", he: "אין פרופילים.", es: "No hay perfiles." },
  wouldRead: {
    en: "{count} lines would be read; nothing was imported (dry run).",
    he: "{count} שורות היו נקראות; דבר לא יובא (ניסיון בלבד).",
    es: "Se leerían {count} líneas; no se importó nada (ensayo).",
  },
  imported: {
    en: "Import {id}: {accepted} lines added, {already} were there already.",
    he: "ייבוא {id}: נוספו {accepted} שורות, {already} כבר היו שם.",
    es: "Importación {id}: {accepted} líneas añadidas, {already} ya estaban.",
  },
  otherStores: {
    en: "{count} lines are of other stores.",
    he: "{count} שורות הן של חנויות אחרות.",
    es: "{count} líneas son de otras tiendas.",
  },
  refusedLines: { en: "{count} refused:", he: "{count} נדחו:", es: "{count} rechazadas:" },
  refusedKind: {
    en: "  {count} × {reason} ({count, plural, one {line {lines}} other {lines {lines}}})",
    he: "  {count} × {reason} ({count, plural, one {שורה {lines}} other {שורות {lines}}})",
    es: "  {count} × {reason} ({count, plural, one {línea {lines}} other {líneas {lines}}})",
  },
  next: {
    en: "Next: commonshelf release preview --period YYYY-MM   (take back: commonshelf pos undo {id})",
    he: "הצעד הבא: commonshelf release preview --period YYYY-MM   (לביטול: commonshelf pos undo {id})",
    es: "Siguiente paso: commonshelf release preview --period YYYY-MM   (deshacer: commonshelf pos undo {id})",
  },
})

/** Help of the commands about till. */
export const tillHelp = catalogue({
  pos: {
    en: "the till's exports, which stay on this node",
    he: "קובצי הקופה, שנשארים בצומת הזה",
    es: "las exportaciones de la caja, que se quedan en este nodo",
  },
  file: { en: "a till export", he: "קובץ של הקופה", es: "una exportación de la caja" },
  profile: {
    en: "how to read it: a name of `pos profiles`, or a JSON file",
    he: "איך לקרוא אותו: שם מתוך `pos profiles`, או קובץ JSON",
    es: "cómo leerla: un nombre de `pos profiles` o un archivo JSON",
  },
  products: {
    en: "the till's products, where they are another file",
    he: "המוצרים של הקופה, אם הם בקובץ אחר",
    es: "los productos de la caja, si están en otro archivo",
  },
  store: {
    en: "only the lines of this store",
    he: "רק השורות של החנות הזאת",
    es: "solo las líneas de esta tienda",
  },
  dryRun: {
    en: "say what would happen, change nothing",
    he: "רק לומר מה יקרה, בלי לשנות דבר",
    es: "decir qué pasaría, sin cambiar nada",
  },
  import: {
    en: "read a till export into the private ledger",
    he: "קריאת קובץ של הקופה אל הפנקס הפרטי",
    es: "lee una exportación de la caja en el libro privado",
  },
  importNumber: { en: "the number of an import", he: "מספר של ייבוא", es: "el número de una importación" },
  undo: {
    en: "remove what an import added, unless it was published",
    he: "הסרה של מה שייבוא הוסיף, אלא אם פורסם",
    es: "quita lo que añadió una importación, salvo si se publicó",
  },
  list: { en: "the imports so far", he: "הייבואים עד כה", es: "las importaciones hasta ahora" },
  profiles: {
    en: "the tills that can be read",
    he: "הקופות שאפשר לקרוא",
    es: "las cajas que se pueden leer",
  },
  oneProfile: {
    en: "print the profile of this name as JSON, to make one's own of it",
    he: "הדפסת הפרופיל בשם הזה כ־JSON, כדי להכין ממנו פרופיל משלכם",
    es: "imprime el perfil de este nombre como JSON, para hacer de él uno propio",
  },
})

/** The tills that can be read, by the names of their profiles. */
export const profileTitleSays = catalogue({
  completejourney: {
    en: "The Complete Journey: transactions with a products file",
    he: '"The Complete Journey": עסקאות עם קובץ מוצרים',
    es: '"The Complete Journey": transacciones con un archivo de productos',
  },
  generic: {
    en: "Any till: a CSV table with plain column names (English or Hebrew)",
    he: "כל קופה: טבלת CSV עם שמות עמודות פשוטים (באנגלית או בעברית)",
    es: "Cualquier caja: una tabla CSV con nombres de columna sencillos (en inglés o hebreo)",
  },
  loyverse: {
    en: "Loyverse: receipts by item (day before month)",
    he: "Loyverse: קבלות לפי פריט (יום לפני חודש)",
    es: "Loyverse: recibos por artículo (el día antes del mes)",
  },
  odoo: {
    en: "Odoo point of sale: orders with their lines (English or French)",
    he: "קופת Odoo: הזמנות עם השורות שלהן (באנגלית או בצרפתית)",
    es: "Caja de Odoo: pedidos con sus líneas (en inglés o francés)",
  },
  square: {
    en: "Square: items detail",
    he: "Square: פירוט פריטים",
    es: "Square: detalle de artículos",
  },
})
