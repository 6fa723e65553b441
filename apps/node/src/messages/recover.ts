import { catalogue } from "./catalogue.ts"

/** Help of the commands about recover. */
export const recoverHelp = catalogue({
  svg: {
    en: "write the QR code as a picture",
    he: "כתיבת קוד ה־QR כתמונה",
    es: "escribe el código QR como imagen",
  },
  device: {
    en: "show the code of this computer, with which its party enrols it; a new one gets its keys",
    he: "הצגת הקוד של המחשב הזה, שבעזרתו הצד שלו רושם אותו; מחשב חדש מקבל את מפתחותיו",
    es: "muestra el código de este equipo, con el que su parte lo inscribe; uno nuevo recibe sus claves",
  },
  source: {
    en: "the page of a cooperative's node (http…), a file that `party log` wrote, or a fork",
    he: "הדף של צומת של קואופרטיב (http…), קובץ ש־`party log` כתב, או עותק",
    es: "la página del nodo de una cooperativa (http…), un archivo que escribió `party log` o una copia",
  },
  join: {
    en: "make this computer a home of the party that enrolled it",
    he: "הפיכת המחשב הזה לבית של הצד שרשם אותו",
    es: "hace de este equipo una casa de la parte que lo inscribió",
  },
  asOf: {
    en: "from when the lost keys are disowned, the last moment you trust (default: now)",
    he: "ממתי מתנערים מן המפתחות האבודים, הרגע האחרון שאתם בוטחים בו (ברירת מחדל: עכשיו)",
    es: "desde cuándo se desconocen las claves perdidas, el último momento en que confía (por defecto: ahora)",
  },
  keep: {
    en: "the old computers are not lost: their keys stay",
    he: "המחשבים הישנים לא אבדו: מפתחותיהם נשארים",
    es: "los equipos viejos no se perdieron: sus claves se quedan",
  },
  recover: {
    en: "make a new home for a party whose computer is lost, with new keys",
    he: "יצירת בית חדש לצד שמחשבו אבד, עם מפתחות חדשים",
    es: "hace una casa nueva para una parte cuyo equipo se perdió, con claves nuevas",
  },
  shares: {
    en: "the words in shares: own paper and two of three cooperatives",
    he: "המילים בחלקים: הנייר שלכם ושניים משלושה קואופרטיבים",
    es: "las palabras en partes: el papel propio y dos de tres cooperativas",
  },
  to: {
    en: "an existing folder, best on a stick",
    he: "תיקייה קיימת, רצוי בהתקן נייד",
    es: "una carpeta que exista, mejor en una memoria USB",
  },
  make: {
    en: "write four shares: one for yourself, one for each of three cooperatives",
    he: "כתיבת ארבעה חלקים: אחד לכם, ואחד לכל אחד משלושה קואופרטיבים",
    es: "escribe cuatro partes: una para usted y una para cada una de tres cooperativas",
  },
  combineFiles: {
    en: "your own share and two of the cooperatives'",
    he: "החלק שלכם ושניים של הקואופרטיבים",
    es: "su parte y dos de las cooperativas",
  },
  combine: {
    en: "print the 24 words of shares",
    he: "הדפסת 24 המילים מתוך חלקים",
    es: "imprime las 24 palabras de las partes",
  },
})

/** What is said about recover. */
export const recoverSays = catalogue({
  qrCode: { en: "QR code: {file}", he: "קוד QR: {file}", es: "Código QR: {file}" },
  thereEnrol: {
    en: "On a computer that has the party's words: commonshelf key enrol CODE --name NAME",
    he: "במחשב שבו מילות הצד: commonshelf key enrol CODE --name NAME",
    es: "En un equipo que tenga las palabras de la parte: commonshelf key enrol CODE --name NAME",
  },
  hereJoin: {
    en: "Then here: commonshelf key join --from SOURCE",
    he: "אחר כך כאן: commonshelf key join --from SOURCE",
    es: "Después aquí: commonshelf key join --from SOURCE",
  },
  noKeys: {
    en: "This computer has no keys yet.",
    he: "למחשב הזה אין עדיין מפתחות.",
    es: "Este equipo todavía no tiene claves.",
  },
  deviceFirst: {
    en: "First: commonshelf key device",
    he: "קודם: commonshelf key device",
    es: "Primero: commonshelf key device",
  },
  speaksNow: {
    en: "This computer now speaks for {name}.",
    he: "המחשב הזה מדבר עכשיו בשם {name}.",
    es: "Este equipo habla ahora por {name}.",
  },
  nextPeer: {
    en: "Next: commonshelf peer add LINK, with an invite of a cooperative",
    he: "הצעד הבא: commonshelf peer add LINK, עם הזמנה של קואופרטיב",
    es: "Siguiente paso: commonshelf peer add LINK, con una invitación de una cooperativa",
  },
  speaksAgain: {
    en: "{name} speaks from this computer again, with new keys.",
    he: "{name} מדבר שוב מן המחשב הזה, עם מפתחות חדשים.",
    es: "{name} habla otra vez desde este equipo, con claves nuevas.",
  },
  oldStay: {
    en: "The old keys stay in use.",
    he: "המפתחות הישנים נשארים בשימוש.",
    es: "Las claves viejas siguen en uso.",
  },
  oldDisowned: {
    en: "{count} old keys are disowned.",
    he: "התנערתם מ־{count} מפתחות ישנים.",
    es: "Se desconocen {count} claves viejas.",
  },
  waits: {
    en: "It has no effect until the witnesses agree. Give them this file: commonshelf party log PARTY > FILE; they run commonshelf statement insert FILE, then commonshelf witness sign.",
    he: "אין לזה תוקף עד שהעדים יסכימו. תנו להם את הקובץ הזה: commonshelf party log PARTY > FILE; הם מריצים commonshelf statement insert FILE, ואחר כך commonshelf witness sign.",
    es: "No tiene efecto hasta que los testigos estén de acuerdo. Déles este archivo: commonshelf party log PARTY > FILE; ejecutan commonshelf statement insert FILE y después commonshelf witness sign.",
  },
  badInstant: {
    en: "--as-of {at}: expected YYYY-MM-DDTHH:MM:SSZ.",
    he: "--as-of {at}: צריך להיות YYYY-MM-DDTHH:MM:SSZ.",
    es: "--as-of {at}: se espera YYYY-MM-DDTHH:MM:SSZ.",
  },
  forYourself: { en: "for yourself", he: "בשבילכם", es: "para usted" },
  forCooperative: {
    en: "for cooperative {number} of 3",
    he: "לקואופרטיב {number} מתוך 3",
    es: "para la cooperativa {number} de 3",
  },
  shareOf: {
    en: "Share of the recovery words of {name}",
    he: "חלק ממילות השחזור של {name}",
    es: "Parte de las palabras de recuperación de {name}",
  },
  needed: {
    en: "Needed to recover: your own, and two of the cooperatives'. Neither suffices alone.",
    he: "לשחזור דרושים: החלק שלכם, ושניים של הקואופרטיבים. אף אחד מהם אינו מספיק לבדו.",
    es: "Para recuperar hacen falta: la suya y dos de las cooperativas. Ninguna basta sola.",
  },
  handOut: {
    en: "Hand them out on paper and delete the files.",
    he: "מסרו אותם על נייר ומחקו את הקבצים.",
    es: "Repártalas en papel y borre los archivos.",
  },
  shareThere: { en: "{path}: is there already.", he: "{path}: כבר קיים.", es: "{path}: ya existe." },
  shareNotWritten: {
    en: "{path}: cannot be written: {detail}.",
    he: "{path}: לא ניתן לכתוב: {detail}.",
    es: "{path}: no se puede escribir: {detail}.",
  },
  partyNotFound: {
    en: "{source} knows no party with that key.",
    he: "{source} אינו מכיר צד עם המפתח הזה.",
    es: "{source} no conoce ninguna parte con esa clave.",
  },
  askAnother: {
    en: "Ask another cooperative that knew the party: commonshelf party log PARTY > FILE",
    he: "שאלו קואופרטיב אחר שהכיר את הצד: commonshelf party log PARTY > FILE",
    es: "Pregunte a otra cooperativa que conociera a la parte: commonshelf party log PARTY > FILE",
  },
  noFork: {
    en: "{path} is no fork: it has no folder statements/party.",
    he: "{path} אינו עותק: אין בו תיקייה statements/party.",
    es: "{path} no es una copia: no tiene la carpeta statements/party.",
  },
  unreachable: {
    en: "{url} could not be reached: {detail}.",
    he: "לא ניתן להגיע אל {url}: {detail}.",
    es: "No se pudo llegar a {url}: {detail}.",
  },
  sheetOf: { en: "Recovery sheet of {name}", he: "דף שחזור של {name}", es: "Hoja de recuperación de {name}" },
  whoHasWords: {
    en: "Whoever has these words can speak for this party for ever. They are needed to add a device, to take one away, and\nwhen a computer is lost. Write or print them on paper, keep it at two safe places, and delete this file.",
    he: "מי שהמילים האלה בידו יכול לדבר בשם הצד הזה לעולם. הן דרושות להוספת מכשיר, להסרתו,\nוכשמחשב אובד. כתבו או הדפיסו אותן על נייר, שמרו אותו בשני מקומות בטוחים, ומחקו את הקובץ הזה.",
    es: "Quien tenga estas palabras puede hablar por esta parte para siempre. Hacen falta para añadir un equipo, para quitarlo y\ncuando se pierde uno. Escríbalas o imprímalas en papel, guárdelo en dos lugares seguros y borre este archivo.",
  },
})
