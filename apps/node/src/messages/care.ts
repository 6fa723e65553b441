import { catalogue } from "./catalogue.ts"

/** Help of the commands about care. */
export const careHelp = catalogue({
  backup: {
    en: "write everything but the keys into one archive, also while the node serves",
    he: "כתיבת הכול חוץ מן המפתחות לארכיון אחד, גם כשהצומת בשירות",
    es: "escribe todo menos las claves en un archivo, también con el nodo en servicio",
  },
  place: {
    en: "the file to make, or a folder to make one in",
    he: "הקובץ שייווצר, או תיקייה שבה ייווצר",
    es: "el archivo que hacer, o una carpeta donde hacerlo",
  },
  withoutLedger: {
    en: "leave members' purchases out",
    he: "בלי הקניות של החברים",
    es: "dejar fuera las compras de los miembros",
  },
  keys: {
    en: "write the keys too, into a file of their own, under a passphrase",
    he: "כתיבת המפתחות גם כן, לקובץ משלהם, תחת משפט סיסמה",
    es: "escribir también las claves, en un archivo propio, bajo una frase de paso",
  },
  keysPassphrase: {
    en: "where the passphrase is; - for standard input",
    he: "איפה משפט הסיסמה; ‎-‎ לקלט הסטנדרטי",
    es: "dónde está la frase de paso; - para la entrada estándar",
  },
  restore: {
    en: "make a new home from a backup, or only verify it",
    he: "יצירת בית חדש מגיבוי, או רק אימות שלו",
    es: "hace una casa nueva de una copia, o solo la verifica",
  },
  archive: { en: "the archive", he: "הארכיון", es: "el archivo" },
  check: {
    en: "verify everything in it and change nothing",
    he: "אימות של כל מה שבו, בלי לשנות דבר",
    es: "verifica todo lo que contiene y no cambia nada",
  },
  keysFile: {
    en: "the keys file that was written with it",
    he: "קובץ המפתחות שנכתב איתו",
    es: "el archivo de claves que se escribió con ella",
  },
  itsPassphrase: {
    en: "where its passphrase is; - for standard input",
    he: "איפה משפט הסיסמה שלו; ‎-‎ לקלט הסטנדרטי",
    es: "dónde está su frase de paso; - para la entrada estándar",
  },
  doctor: {
    en: "look at everything about this node that can be wrong, and say what to do",
    he: "בדיקה של כל מה שיכול להשתבש בצומת הזה, ומה לעשות",
    es: "mira todo lo que puede ir mal en este nodo y dice qué hacer",
  },
  url: {
    en: "the address of the page as the world sees it (else $COMMONSHELF_PUBLIC_URL)",
    he: "כתובת הדף כפי שהעולם רואה אותה (אחרת $COMMONSHELF_PUBLIC_URL)",
    es: "la dirección de la página tal como la ve el mundo (si no, $COMMONSHELF_PUBLIC_URL)",
  },
  peerUrl: {
    en: "the ws:// or wss:// address where peers call (else $COMMONSHELF_PEER_URL)",
    he: "כתובת ws:// או wss:// שאליה עמיתים פונים (אחרת $COMMONSHELF_PEER_URL)",
    es: "la dirección ws:// o wss:// donde llaman los pares (si no, $COMMONSHELF_PEER_URL)",
  },
  bundle: {
    en: "write what may be shown to a stranger who helps: no names, keys or addresses",
    he: "כתיבת מה שמותר להראות לזר שעוזר: בלי שמות, מפתחות או כתובות",
    es: "escribe lo que se puede mostrar a un extraño que ayuda: sin nombres, claves ni direcciones",
  },
  repair: {
    en: "put damaged files aside and rebuild them from what can be read; nothing is deleted",
    he: "הנחת קבצים פגומים בצד ובנייתם מחדש ממה שאפשר לקרוא; דבר אינו נמחק",
    es: "aparta los archivos dañados y los rehace con lo que se puede leer; no se borra nada",
  },
  dryRun: { en: "only say what is damaged", he: "רק לומר מה פגום", es: "solo decir qué está dañado" },
})

/** What is said about care. */
export const careSays = catalogue({
  noAddress: {
    en: "{text} is no address, such as https://coop.example.",
    he: "{text} אינה כתובת, כמו https://coop.example.",
    es: "{text} no es una dirección, como https://coop.example.",
  },
  written: {
    en: "{file}: {statements} statements, {size} KiB.",
    he: "{file}: {statements} הצהרות, {size} KiB.",
    es: "{file}: {statements} declaraciones, {size} KiB.",
  },
  holdsPurchases: {
    en: "It holds members' purchases: keep it where only those may read who may read the till.",
    he: "יש בו קניות של חברים: שמרו אותו היכן שרק מי שרשאי לקרוא את הקופה יקרא.",
    es: "Contiene compras de miembros: guárdela donde solo pueda leer quien puede leer la caja.",
  },
  noPurchases: { en: "It holds no purchases.", he: "אין בו קניות.", es: "No contiene compras." },
  noKeys: {
    en: "It holds no keys. (They can be kept too: --keys FILE)",
    he: "אין בו מפתחות. (אפשר לשמור גם אותם: --keys FILE)",
    es: "No contiene claves. (También se pueden guardar: --keys FILE)",
  },
  keysApart: {
    en: "The keys ({keys}) are in a file of their own, under the passphrase. The key of this device is in neither.",
    he: "המפתחות ({keys}) בקובץ משלהם, תחת משפט הסיסמה. המפתח של המכשיר הזה אינו באף אחד מהם.",
    es: "Las claves ({keys}) están en un archivo propio, bajo la frase de paso. La clave de este equipo no está en ninguno.",
  },
  nextCheck: {
    en: "Next: commonshelf restore {file} --check",
    he: "הצעד הבא: commonshelf restore {file} --check",
    es: "Siguiente paso: commonshelf restore {file} --check",
  },
  whole: {
    en: "The backup of {name} of {at} is whole: {count} statements verified one by one.",
    he: "הגיבוי של {name} מ־{at} שלם: {count} הצהרות אומתו אחת אחת.",
    es: "La copia de {name} de {at} está entera: {count} declaraciones verificadas una a una.",
  },
  wholeWithLedger: {
    en: "The backup of {name} of {at} is whole: {count} statements verified one by one, the ledger too.",
    he: "הגיבוי של {name} מ־{at} שלם: {count} הצהרות אומתו אחת אחת, וגם הפנקס.",
    es: "La copia de {name} de {at} está entera: {count} declaraciones verificadas una a una, también el libro.",
  },
  nothingChanged: { en: "Nothing was changed.", he: "דבר לא שונה.", es: "No se cambió nada." },
  isHome: {
    en: "{home} is the home of {name} as of {at}: {count} statements verified one by one.",
    he: "{home} הוא הבית של {name} נכון ל־{at}: {count} הצהרות אומתו אחת אחת.",
    es: "{home} es la carpeta de {name} a fecha de {at}: {count} declaraciones verificadas una a una.",
  },
  nodeKeyBack: {
    en: "It has the node key of before and syncs. Its device key is new. To sign: commonshelf key device, then commonshelf key enrol CODE --words-file FILE",
    he: "יש לו מפתח הצומת הקודם והוא מסתנכרן. מפתח המכשיר שלו חדש. כדי לחתום: commonshelf key device, ואז commonshelf key enrol CODE --words-file FILE",
    es: "Tiene la clave de nodo de antes y se sincroniza. Su clave de equipo es nueva. Para firmar: commonshelf key device y después commonshelf key enrol CODE --words-file FILE",
  },
  keysNew: {
    en: "Its keys are new: enrol them with the recovery words; until then it reads, and neither syncs nor signs.",
    he: "מפתחותיו חדשים: רשמו אותם בעזרת מילות השחזור; עד אז הוא קורא, ואינו מסתנכרן ואינו חותם.",
    es: "Sus claves son nuevas: inscríbalas con las palabras de recuperación; hasta entonces lee, y ni se sincroniza ni firma.",
  },
  stopOld: {
    en: "If the old home still runs anywhere, stop it for good.",
    he: "אם הבית הישן עדיין פועל במקום כלשהו, עצרו אותו לתמיד.",
    es: "Si la carpeta vieja aún funciona en algún sitio, deténgala para siempre.",
  },
  everyFileWhole: {
    en: "Every file is whole. Nothing was changed.",
    he: "כל הקבצים שלמים. דבר לא שונה.",
    es: "Todos los archivos están enteros. No se cambió nada.",
  },
  finding: { en: "finding", he: "ממצא", es: "hallazgo" },
  nextRepair: {
    en: "Nothing was changed. Next: commonshelf repair",
    he: "דבר לא שונה. הצעד הבא: commonshelf repair",
    es: "No se cambió nada. Siguiente paso: commonshelf repair",
  },
  putAside: { en: "  put aside: {file}", he: "  הונח בצד: {file}", es: "  apartado: {file}" },
})

/** What `doctor` looks at, by the code of the check. */
export const checkNameSays = catalogue({
  backup: { en: "backup", he: "גיבוי", es: "copia" },
  clock: { en: "clock", he: "שעון", es: "reloj" },
  disk: { en: "disk", he: "דיסק", es: "disco" },
  files: { en: "files", he: "קבצים", es: "archivos" },
  folder: { en: "folder", he: "תיקייה", es: "carpeta" },
  "key-rights": { en: "rights of keys", he: "הרשאות המפתחות", es: "permisos de claves" },
  node: { en: "Node.js", he: "Node.js", es: "Node.js" },
  open: { en: "opening", he: "פתיחה", es: "apertura" },
  page: { en: "page", he: "דף", es: "página" },
  "peer-address": { en: "address", he: "כתובת", es: "dirección" },
  peers: { en: "peers", he: "עמיתים", es: "pares" },
  ports: { en: "ports", he: "פורטים", es: "puertos" },
  privacy: { en: "privacy", he: "פרטיות", es: "privacidad" },
  program: { en: "program", he: "תוכנה", es: "programa" },
  quarantine: { en: "quarantine", he: "הסגר", es: "cuarentena" },
  restore: { en: "restore", he: "שחזור", es: "restauración" },
  signing: { en: "signing", he: "חתימה", es: "firma" },
})

/** The code of a check of `doctor`. */
export type CheckName = keyof typeof checkNameSays

/** How a check of `doctor` came out. */
export const stateSays = catalogue({
  ok: { en: "ok", he: "תקין", es: "bien" },
  warn: { en: "warn", he: "אזהרה", es: "aviso" },
  fail: { en: "fail", he: "כשל", es: "fallo" },
})

/** How a file of a home is. */
export const fileStateSays = catalogue({
  whole: { en: "whole", he: "שלם", es: "entero" },
  damaged: { en: "damaged", he: "פגום", es: "dañado" },
  missing: { en: "missing", he: "חסר", es: "falta" },
  "in-use": { en: "in use", he: "בשימוש", es: "en uso" },
  "other-version": { en: "other version", he: "גרסה אחרת", es: "otra versión" },
  "not-writable": { en: "not writable", he: "אין רשות כתיבה", es: "sin permiso de escritura" },
})
