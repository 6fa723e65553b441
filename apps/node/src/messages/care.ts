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
})
