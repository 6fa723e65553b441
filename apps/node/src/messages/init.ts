import { catalogue } from "./catalogue.ts"

/** Help of the commands about init. */
export const initHelp = catalogue({
  init: {
    en: "make a home: keys, an identity, a first profile",
    he: "יצירת בית: מפתחות, זהות, פרופיל ראשון",
    es: "hace una casa: claves, una identidad, un primer perfil",
  },
  name: { en: "how the party is called", he: "איך הצד נקרא", es: "cómo se llama la parte" },
  role: { en: "what it does", he: "מה הוא עושה", es: "qué hace" },
  lang: {
    en: "the language of its name and of what it will write",
    he: "השפה של שמו ושל מה שיכתוב",
    es: "el idioma de su nombre y de lo que escribirá",
  },
  from: {
    en: "a fork: the node begins with all of it",
    he: "עותק: הצומת מתחיל עם כל מה שבו",
    es: "una copia: el nodo empieza con todo lo que contiene",
  },
  recoverySheet: {
    en: "write the 24 words there, or with - print them, and keep them off this computer",
    he: "כתיבת 24 המילים שם, או הדפסתן עם ‎-‎, ושמירתן מחוץ למחשב הזה",
    es: "escribir allí las 24 palabras, o imprimirlas con -, y guardarlas fuera de este equipo",
  },
})

/** What is said about init. */
export const initSays = catalogue({
  fileExists: {
    en: "{file} is there already. Nothing was changed.",
    he: "{file} כבר קיים. דבר לא שונה.",
    es: "{file} ya existe. No se cambió nada.",
  },
  hasIdentity: {
    en: "{name} now has an identity: {scid}",
    he: "ל־{name} יש עכשיו זהות: {scid}",
    es: "{name} tiene ahora una identidad: {scid}",
  },
  itsHome: { en: "Its home is {root}.", he: "הבית שלו הוא {root}.", es: "Su carpeta es {root}." },
  wordsIn: {
    en: "The 24 recovery words are in {where}: write them on paper, keep it at two safe places, and delete the file.",
    he: "24 מילות השחזור נמצאות ב־{where}: כתבו אותן על נייר, שמרו אותו בשני מקומות בטוחים, ומחקו את הקובץ.",
    es: "Las 24 palabras de recuperación están en {where}: escríbalas en papel, guárdelo en dos lugares seguros y borre el archivo.",
  },
  licence: {
    en: "What it publishes it publishes under CC BY 4.0: everybody may use it who names it.",
    he: "מה שהוא מפרסם מתפרסם ברישיון CC BY 4.0: כל מי שמציין את שמו רשאי להשתמש בו.",
    es: "Lo que publica lo publica bajo CC BY 4.0: puede usarlo cualquiera que lo nombre.",
  },
  nextServe: {
    en: "Next: commonshelf serve",
    he: "הצעד הבא: commonshelf serve",
    es: "Siguiente paso: commonshelf serve",
  },
  sheetNotWritten: {
    en: "The home was made, and {to} cannot be written.",
    he: "הבית נוצר, ולא ניתן לכתוב את {to}.",
    es: "La carpeta se hizo, y {to} no se puede escribir.",
  },
  takeFrom: {
    en: "The 24 words are in {from}: take them from there.",
    he: "24 המילים נמצאות ב־{from}: קחו אותן משם.",
    es: "Las 24 palabras están en {from}: tómelas de allí.",
  },
})
