import { catalogue } from "./catalogue.ts"

/** What is said about secret. */
export const secretSays = catalogue({
  empty: {
    en: "{file} holds no passphrase.",
    he: "אין משפט סיסמה ב־{file}.",
    es: "{file} no contiene ninguna frase de paso.",
  },
  short: {
    en: "A passphrase has at least {count} characters; four words that you draw at random are good.",
    he: "במשפט סיסמה יש לפחות {count} תווים; ארבע מילים שהגרלתם הן טובות.",
    es: "Una frase de paso tiene al menos {count} caracteres; cuatro palabras sacadas al azar van bien.",
  },
  badWords: { en: "{file}: {detail}", he: "{file}: {detail}", es: "{file}: {detail}" },
  wordsNeeded: {
    en: "The 24 words of the recovery sheet are needed for this.",
    he: "לכך דרושות 24 המילים של דף השחזור.",
    es: "Para esto hacen falta las 24 palabras de la hoja de recuperación.",
  },
  typeWords: {
    en: "Type them into a file and give it: --words-file FILE, or - for standard input. Delete it afterwards.",
    he: "הקלידו אותן לקובץ ותנו אותו: --words-file FILE, או ‎-‎ לקלט הסטנדרטי. מחקו אותו אחר כך.",
    es: "Escríbalas en un archivo y délo: --words-file FILE, o - para la entrada estándar. Bórrelo después.",
  },
  standardInput: { en: "Standard input", he: "הקלט הסטנדרטי", es: "La entrada estándar" },
  none: {
    en: "Keys are kept under a passphrase only, and none was given.",
    he: "מפתחות נשמרים רק תחת משפט סיסמה, ולא ניתן משפט כזה.",
    es: "Las claves se guardan solo bajo una frase de paso, y no se dio ninguna.",
  },
  nameFile: {
    en: "Name a file that holds it: --keys-passphrase FILE (- for standard input), or set COMMONSHELF_PASSPHRASE.",
    he: "ציינו קובץ שבו הוא נמצא: ‎--keys-passphrase FILE‎ (‎-‎ לקלט הסטנדרטי), או קבעו את COMMONSHELF_PASSPHRASE.",
    es: "Nombre un archivo que la contenga: --keys-passphrase FILE (- para la entrada estándar), o fije COMMONSHELF_PASSPHRASE.",
  },
  inputUnreadable: {
    en: "The passphrase cannot be read from standard input.",
    he: "לא ניתן לקרוא את משפט הסיסמה מן הקלט הסטנדרטי.",
    es: "La frase de paso no se puede leer de la entrada estándar.",
  },
  unreadable: {
    en: "The passphrase cannot be read from {file}.",
    he: "לא ניתן לקרוא את משפט הסיסמה מ־{file}.",
    es: "La frase de paso no se puede leer de {file}.",
  },
})
