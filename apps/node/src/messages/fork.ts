import { catalogue } from "./catalogue.ts"

/** What is said about fork. */
export const forkSays = catalogue({
  notADocument: {
    en: "document: not the id of a document.",
    he: "document: זה אינו מזהה של מסמך.",
    es: "document: no es el identificador de un documento.",
  },
  nameSource: {
    en: "Name the home of a node, a fork, or an invite link.",
    he: "ציינו בית של צומת, עותק מפוצל או קישור הזמנה.",
    es: "Nombre la carpeta de un nodo, una copia independiente o un enlace de invitación.",
  },
  noFolder: {
    en: "{folder}: there is no such folder.",
    he: "{folder}: אין תיקייה כזאת.",
    es: "{folder}: no existe esa carpeta.",
  },
  unreadable: {
    en: "{folder} could not be read: {detail}.",
    he: "לא ניתן לקרוא את {folder}: {detail}.",
    es: "No se pudo leer {folder}: {detail}.",
  },
  damaged: {
    en: "{folder}: {count, plural, one {One thing is} other {# things are}} wrong with this fork.",
    he: "{folder}: {count, plural, one {דבר אחד אינו תקין} other {# דברים אינם תקינים}} בעותק הזה.",
    es: "{folder}: {count, plural, one {una cosa está mal} other {# cosas están mal}} en esta copia.",
  },
  getAgain: {
    en: "Get it again from whom you have it, or from another node.",
    he: "השיגו אותו שוב ממי שנתן אותו, או מצומת אחר.",
    es: "Consígala otra vez de quien la tiene, o de otro nodo.",
  },
  otherRole: {
    en: "This invite is for a {role}, who takes part; a fork only reads.",
    he: "ההזמנה הזאת מיועדת לתפקיד {role}, שמשתתף; עותק רק קורא.",
    es: "Esta invitación es para el papel {role}, que participa; una copia solo lee.",
  },
  askResearcher: {
    en: "Ask for one that is made with: commonshelf invite create --for researcher",
    he: "בקשו הזמנה שנוצרה כך: commonshelf invite create --for researcher",
    es: "Pida una hecha con: commonshelf invite create --for researcher",
  },
  unreachable: {
    en: "{name} could not be read at {url}: {detail}. Nothing was written.",
    he: "לא ניתן לקרוא את {name} בכתובת {url}: {detail}. דבר לא נכתב.",
    es: "No se pudo leer {name} en {url}: {detail}. No se escribió nada.",
  },
  servingAgain: {
    en: "Is it serving? Try again later, with a new invite if this one was used.",
    he: "האם הוא בשירות? נסו שוב מאוחר יותר, עם הזמנה חדשה אם זו כבר נוצלה.",
    es: "¿Está en servicio? Inténtelo más tarde, con una invitación nueva si esta ya se usó.",
  },
  refused: {
    en: "{name} did not accept: {detail}.",
    he: "{name} לא קיבל: {detail}.",
    es: "{name} no aceptó: {detail}.",
  },
  oneInvite: {
    en: "An invite works for one fork: ask for a new one.",
    he: "הזמנה טובה לעותק אחד: בקשו חדשה.",
    es: "Una invitación sirve para una copia: pida otra.",
  },
  notGenuine: {
    en: "{name} sent what is not valid [{rule}]: {detail}. Nothing was written.",
    he: "{name} שלח דבר שאינו תקף [{rule}]: {detail}. דבר לא נכתב.",
    es: "{name} envió algo que no es válido [{rule}]: {detail}. No se escribió nada.",
  },
  otherVersion: {
    en: "Another version may read it; or fork from another node.",
    he: "ייתכן שגרסה אחרת תקרא אותו; או העתיקו מצומת אחר.",
    es: "Quizá otra versión lo lea; o copie de otro nodo.",
  },
  nodeLost: {
    en: "The node that serves the home went away. Nothing was written.",
    he: "הצומת שמשרת את הבית נעלם. דבר לא נכתב.",
    es: "El nodo que sirve la carpeta se fue. No se escribió nada.",
  },
  tryHome: {
    en: "Try again: the home itself is then read.",
    he: "נסו שוב: הפעם ייקרא הבית עצמו.",
    es: "Inténtelo otra vez: se leerá la carpeta misma.",
  },
  placeNotEmpty: {
    en: "{place} is not empty. Nothing was written.",
    he: "{place} אינו ריק. דבר לא נכתב.",
    es: "{place} no está vacía. No se escribió nada.",
  },
  placeIsFile: {
    en: "{place} is a file. Nothing was written.",
    he: "{place} הוא קובץ. דבר לא נכתב.",
    es: "{place} es un archivo. No se escribió nada.",
  },
  nameEmpty: {
    en: "Name a new or an empty folder.",
    he: "ציינו תיקייה חדשה או ריקה.",
    es: "Nombre una carpeta nueva o vacía.",
  },
  cannotWrite: {
    en: "{place} could not be written: {why}. Nothing was left there.",
    he: "לא ניתן לכתוב את {place}: {why}. דבר לא נשאר שם.",
    es: "No se pudo escribir {place}: {why}. No quedó nada allí.",
  },
  otherPlace: {
    en: "Name another place: --into DIR",
    he: "ציינו מקום אחר: --into DIR",
    es: "Nombre otro lugar: --into DIR",
  },
  notCanonical: {
    en: "{detail} [D4]. Nothing was written.",
    he: "{detail} [D4]. דבר לא נכתב.",
    es: "{detail} [D4]. No se escribió nada.",
  },
  alteredSource: {
    en: "The source was altered or is damaged: fork another copy.",
    he: "המקור שונה או נפגם: העתיקו עותק אחר.",
    es: "La fuente fue alterada o está dañada: copie otra.",
  },
  invalidStatement: {
    en: "The statement {digest} in {where} is not valid [{rule}]: {detail}. Nothing was written.",
    he: "ההצהרה {digest} ב־{where} אינה תקפה [{rule}]: {detail}. דבר לא נכתב.",
    es: "La declaración {digest} de {where} no es válida [{rule}]: {detail}. No se escribió nada.",
  },
  writing: { en: "Writing", he: "כותב", es: "Escribiendo" },
  interrupted: {
    en: "Interrupted. Nothing was written.",
    he: "נקטע. דבר לא נכתב.",
    es: "Interrumpido. No se escribió nada.",
  },
  holds: {
    en: "{into} holds {statements} statements in {documents} documents, state {heads}",
    he: "{into} מכיל {statements} הצהרות ב־{documents} מסמכים, מצב {heads}",
    es: "{into} contiene {statements} declaraciones en {documents} documentos, estado {heads}",
  },
  size: {
    en: "({files} files, {bytes} bytes). Begin with its README.md.",
    he: "({files} קבצים, {bytes} בתים). התחילו ב־README.md שלו.",
    es: "({files} archivos, {bytes} bytes). Empiece por su README.md.",
  },
  nextVerify: {
    en: "Next: commonshelf verify {into}",
    he: "הצעד הבא: commonshelf verify {into}",
    es: "Siguiente paso: commonshelf verify {into}",
  },
  genuine: {
    en: "Whole and genuine: {statements} statements in {documents} documents, state {heads}\nCompare the state with: commonshelf status",
    he: "שלם ואמיתי: {statements} הצהרות ב־{documents} מסמכים, מצב {heads}\nהשוו את המצב עם: commonshelf status",
    es: "Entera y genuina: {statements} declaraciones en {documents} documentos, estado {heads}\nCompare el estado con: commonshelf status",
  },
})

/** Help of the commands about fork. */
export const forkHelp = catalogue({
  source: {
    en: "an invite link for a researcher, the home of a node, or another fork",
    he: "קישור הזמנה לחוקר, בית של צומת, או עותק אחר",
    es: "un enlace de invitación de investigación, la carpeta de un nodo u otra copia",
  },
  into: { en: "a new or an empty folder", he: "תיקייה חדשה או ריקה", es: "una carpeta nueva o vacía" },
  fork: {
    en: "copy a whole commons, with all signatures and as tables",
    he: "העתקת מאגר משותף שלם, עם כל החתימות וכטבלאות",
    es: "copia unos datos comunes enteros, con todas las firmas y como tablas",
  },
  dir: { en: "a fork", he: "עותק", es: "una copia" },
  verify: {
    en: "check a fork offline: every signature, log, digest, change and head",
    he: "בדיקת עותק בלי רשת: כל חתימה, יומן, טביעה, שינוי וראש",
    es: "comprueba una copia sin conexión: cada firma, registro, huella, cambio y cabeza",
  },
})
