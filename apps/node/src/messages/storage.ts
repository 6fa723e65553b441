import { catalogue } from "./catalogue.ts"

/** What the disk and other processes do to a home. */
export const storageSays = catalogue({
  damaged: {
    en: "{root}: {detail}.",
    he: "{root}: קובץ פגום: {detail}.",
    es: "{root}: un archivo dañado: {detail}.",
  },
  seeRepair: {
    en: "See what can be saved: commonshelf repair --dry-run. What peers hold comes back from them, the rest from a backup.",
    he: "ראו מה אפשר להציל: commonshelf repair --dry-run. מה שעמיתים מחזיקים חוזר מהם, והשאר מגיבוי.",
    es: "Vea qué se puede salvar: commonshelf repair --dry-run. Lo que tienen los pares vuelve de ellos, y el resto de una copia.",
  },
  otherVersion: {
    en: "{root}: {detail}. Nothing was changed.",
    he: "{root}: גרסה אחרת: {detail}. דבר לא שונה.",
    es: "{root}: otra versión: {detail}. No se cambió nada.",
  },
  useMaker: {
    en: "Use the program that made it, or another --home.",
    he: "השתמשו בתוכנה שיצרה אותו, או ב־--home אחר.",
    es: "Use el programa que la hizo, u otro --home.",
  },
  locked: {
    en: "The home {root} is in use by another commonshelf process.",
    he: "הבית {root} בשימוש של תהליך commonshelf אחר.",
    es: "La carpeta {root} la usa otro proceso de commonshelf.",
  },
  waitOrStop: {
    en: "Wait until it is done, or stop it. If it serves: commonshelf status says where.",
    he: "המתינו עד שיסיים, או עצרו אותו. אם הוא משרת: commonshelf status אומר היכן.",
    es: "Espere a que termine, o deténgalo. Si está en servicio: commonshelf status dice dónde.",
  },
  full: {
    en: "{root}: the disk is full. Nothing was stored of this, and nothing of before was lost.",
    he: "{root}: הדיסק מלא. דבר מזה לא נשמר, ודבר ממה שהיה לא אבד.",
    es: "{root}: el disco está lleno. De esto no se guardó nada, y nada de lo anterior se perdió.",
  },
  makeRoom: {
    en: "Make room, then do it again.",
    he: "פנו מקום, ואז נסו שוב.",
    es: "Haga sitio y repítalo.",
  },
  notWritable: {
    en: "{root}: this may not be written to. Nothing was changed.",
    he: "{root}: אין רשות לכתוב כאן. דבר לא שונה.",
    es: "{root}: aquí no se permite escribir. No se cambió nada.",
  },
  giveRight: {
    en: "Give the user that runs commonshelf the right to write there, or mount the disk writable.",
    he: "תנו למשתמש שמריץ את commonshelf רשות לכתוב שם, או חברו את הדיסק לכתיבה.",
    es: "Dé al usuario que ejecuta commonshelf permiso para escribir allí, o monte el disco con escritura.",
  },
  diskRefused: {
    en: "{root}: the disk refused to write. Nothing was stored of this.",
    he: "{root}: הדיסק סירב לכתוב. דבר מזה לא נשמר.",
    es: "{root}: el disco rechazó escribir. De esto no se guardó nada.",
  },
  lookAtDisk: {
    en: "Look at the disk: its room, its quota, its health. Then: commonshelf doctor",
    he: "בדקו את הדיסק: המקום, המכסה, התקינות. אחר כך: commonshelf doctor",
    es: "Mire el disco: su espacio, su cuota, su salud. Después: commonshelf doctor",
  },
})
