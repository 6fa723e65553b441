import { catalogue } from "./catalogue.ts"

/** What is said about demo. */
export const demoSays = catalogue({
  noPlace: {
    en: "There is no place for the demonstration in {folder}: {detail}.",
    he: "אין מקום להדגמה ב־{folder}: {detail}.",
    es: "No hay sitio para la demostración en {folder}: {detail}.",
  },
  nameTmp: {
    en: "Name a folder that may be written in TMPDIR.",
    he: "ציינו ב־TMPDIR תיקייה שמותר לכתוב בה.",
    es: "Nombre en TMPDIR una carpeta donde se pueda escribir.",
  },
  begins: {
    en: "Demo: 4 nodes on this computer. Nothing leaves it. Ctrl-C ends and deletes everything.",
    he: "הדגמה: 4 צמתים במחשב הזה. דבר אינו יוצא ממנו. Ctrl-C מסיים ומוחק הכול.",
    es: "Demostración: 4 nodos en este equipo. Nada sale de él. Ctrl-C termina y borra todo.",
  },
  nodeLost: {
    en: "The node of {name} ended by itself ({how}); the demonstration ends with it.",
    he: "הצומת של {name} הסתיים מעצמו ({how}); ההדגמה מסתיימת איתו.",
    es: "El nodo de {name} terminó por sí solo ({how}); la demostración termina con él.",
  },
  printedAbove: {
    en: "What it printed above says why. Start again: commonshelf demo",
    he: "מה שהדפיס למעלה אומר למה. התחילו שוב: commonshelf demo",
    es: "Lo que imprimió arriba dice por qué. Empiece otra vez: commonshelf demo",
  },
  stuck: {
    en: "Waited {seconds} seconds in vain until {what}.",
    he: "המתנו {seconds} שניות לשווא: {what}.",
    es: "Se esperó en vano {seconds} segundos: {what}.",
  },
  tooBusy: {
    en: "This computer may be too busy. Start again: commonshelf demo",
    he: "ייתכן שהמחשב עסוק מדי. התחילו שוב: commonshelf demo",
    es: "Quizá este equipo está demasiado ocupado. Empiece otra vez: commonshelf demo",
  },
})
