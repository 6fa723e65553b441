import { catalogue } from "./catalogue.ts"

/** What is said about repair. */
export const repairSays = catalogue({
  locked: {
    en: "The home {root} is in use by another process.",
    he: "הבית {root} בשימוש של תהליך אחר.",
    es: "La carpeta {root} la usa otro proceso.",
  },
  stopIt: { en: "Stop it, then repair.", he: "עצרו אותו, ואז תקנו.", es: "Deténgalo y repare después." },
  useMaker: {
    en: "It is of another version: use the program that made it.",
    he: "הוא של גרסה אחרת: השתמשו בתוכנה שיצרה אותו.",
    es: "Es de otra versión: use el programa que lo hizo.",
  },
  giveRight: {
    en: "It may not be written to: give its user the right to.",
    he: "אין רשות לכתוב בו: תנו למשתמש שלו את הרשות.",
    es: "No se permite escribir en él: dé permiso a su usuario.",
  },
  enrolNew: {
    en: "Keys are rebuilt from nothing: enrol a new key with the recovery words of the party.",
    he: "מפתחות אינם נבנים מחדש: רשמו מפתח חדש בעזרת מילות השחזור של הצד.",
    es: "Las claves no se rehacen de la nada: inscriba una clave nueva con las palabras de recuperación de la parte.",
  },
  purchasesBack: {
    en: "Only a backup brings purchases back: tar -xf BACKUP ledger.sqlite, and put it in its place. All but purchases works meanwhile.",
    he: "רק גיבוי מחזיר קניות: `tar -xf BACKUP ledger.sqlite`, והניחו אותו במקומו. בינתיים הכול פועל חוץ מקניות.",
    es: "Solo una copia devuelve las compras: `tar -xf BACKUP ledger.sqlite`, y póngalo en su sitio. Mientras tanto funciona todo menos las compras.",
  },
  draftsBack: {
    en: "Put the file aside: what participants hold comes back from them. Drafts that nobody shares come back from a backup only: tar -xf BACKUP drafts.sqlite. All but drafts works meanwhile.",
    he: "הניחו את הקובץ בצד: מה שמשתתפים מחזיקים חוזר מהם. טיוטות שאיש אינו שותף להן חוזרות רק מגיבוי: `tar -xf BACKUP drafts.sqlite`. בינתיים הכול פועל חוץ מטיוטות.",
    es: "Aparte el archivo: lo que tienen los participantes vuelve de ellos. Los borradores que nadie comparte vuelven solo de una copia: `tar -xf BACKUP drafts.sqlite`. Mientras tanto funciona todo menos los borradores.",
  },
  restoreOther: {
    en: "Only a backup brings it back: commonshelf restore BACKUP, into another --home.",
    he: "רק גיבוי מחזיר אותו: commonshelf restore BACKUP, אל --home אחר.",
    es: "Solo una copia lo devuelve: commonshelf restore BACKUP, en otro --home.",
  },
  peersBack: {
    en: "{count} peers are known again; whoever is missing needs an invite. Open invites and quarantine are gone from the home.",
    he: "{count} עמיתים מוכרים שוב; למי שחסר דרושה הזמנה. הזמנות פתוחות וההסגר אינם עוד בבית.",
    es: "Se conocen otra vez {count} pares; a quien falte le hace falta una invitación. Las invitaciones abiertas y la cuarentena ya no están en la carpeta.",
  },
  back: {
    en: "{count} statements verified and are back; the rest comes from the peers: commonshelf serve.",
    he: "{count} הצהרות אומתו וחזרו; השאר בא מן העמיתים: commonshelf serve.",
    es: "{count} declaraciones verificadas han vuelto; el resto viene de los pares: commonshelf serve.",
  },
  backUnplaced: {
    en: "{count} statements verified and are back, {unplaced} could not be placed; the rest comes from the peers: commonshelf serve.",
    he: "{count} הצהרות אומתו וחזרו, ל־{unplaced} לא נמצא מקום; השאר בא מן העמיתים: commonshelf serve.",
    es: "{count} declaraciones verificadas han vuelto, {unplaced} no se pudieron colocar; el resto viene de los pares: commonshelf serve.",
  },
  homeAgain: {
    en: "It is the home of {name} again.",
    he: "זה שוב הבית של {name}.",
    es: "Es otra vez la carpeta de {name}.",
  },
  missing: { en: "{file} is missing or empty", he: "{file} חסר או ריק", es: "{file} falta o está vacío" },
  recordMissing: { en: "home.json is missing", he: "home.json חסר", es: "falta home.json" },
  recordDamaged: {
    en: "home.json is not what init wrote",
    he: "home.json אינו מה ש־init כתב",
    es: "home.json no es lo que escribió init",
  },
  keysUnreadable: {
    en: "the keys cannot be read",
    he: "לא ניתן לקרוא את המפתחות",
    es: "las claves no se pueden leer",
  },
})

/** What was done about a file. */
export const outcomeSays = catalogue({
  rebuilt: { en: "rebuilt", he: "נבנה מחדש", es: "rehecho" },
  left: { en: "left", he: "נשאר כמו שהוא", es: "se dejó" },
})
