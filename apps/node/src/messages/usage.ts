import { catalogue } from "./catalogue.ts"

/** What the command says about its own line: help, and what was typed wrongly. */
export const usageSays = catalogue({
  program: {
    en: "A data commons of food cooperatives: what members need, and what suppliers prove.",
    he: "מאגר נתונים משותף של קואופרטיבים למזון: מה החברים צריכים, ומה הספקים מוכיחים.",
    es: "Datos en común de cooperativas de alimentos: lo que necesitan sus miembros y lo que prueban los proveedores.",
  },
  home: {
    en: "the home of the node (default: $COMMONSHELF_HOME or ~/.commonshelf)",
    he: "הבית של הצומת (ברירת מחדל: ‎$COMMONSHELF_HOME או ‎~/.commonshelf)",
    es: "la carpeta del nodo (por defecto: $COMMONSHELF_HOME o ~/.commonshelf)",
  },
  json: {
    en: "print one JSON object, errors too",
    he: "הדפסה של אובייקט JSON אחד, גם לשגיאות",
    es: "imprime un solo objeto JSON, también los errores",
  },
  passphraseFile: {
    en: "holds the passphrase of this computer's key; - is standard input",
    he: "הקובץ שבו משפט הסיסמה של המפתח במחשב הזה; ‎-‎ הוא הקלט הסטנדרטי",
    es: "contiene la frase de paso de la clave de este equipo; - es la entrada estándar",
  },
  language: {
    en: "the language of sentences (default: the setting, else that of the terminal)",
    he: "שפת המשפטים (ברירת מחדל: ההגדרה, ואם אין, שפת המסוף)",
    es: "el idioma de las frases (por defecto: el del ajuste o el de la terminal)",
  },
  help: { en: "display help for command", he: "עזרה לפקודה", es: "muestra la ayuda de la orden" },
  usageTitle: { en: "Usage:", he: "שימוש:", es: "Uso:" },
  argumentsTitle: { en: "Arguments:", he: "ארגומנטים:", es: "Argumentos:" },
  optionsTitle: { en: "Options:", he: "אפשרויות:", es: "Opciones:" },
  commandsTitle: { en: "Commands:", he: "פקודות:", es: "Órdenes:" },
  choices: {
    en: "(choices: {choices})",
    he: "(אחת מאלה: {choices})",
    es: "(opciones: {choices})",
  },
  preset: { en: "(default: {value})", he: "(ברירת מחדל: {value})", es: "(por defecto: {value})" },
  commandMissing: { en: "A command is missing.", he: "חסרה פקודה.", es: "Falta una orden." },
  unknownCommand: {
    en: "There is no command {name}.",
    he: "אין פקודה {name}.",
    es: "No existe la orden {name}.",
  },
  unknownOption: {
    en: "There is no option {name}.",
    he: "אין אפשרות {name}.",
    es: "No existe la opción {name}.",
  },
  argumentMissing: {
    en: "The argument {name} is missing.",
    he: "חסר הארגומנט {name}.",
    es: "Falta el argumento {name}.",
  },
  valueMissing: {
    en: "The option {name} needs a value.",
    he: "האפשרות {name} דורשת ערך.",
    es: "La opción {name} necesita un valor.",
  },
  optionMissing: {
    en: "The option {name} is missing.",
    he: "חסרה האפשרות {name}.",
    es: "Falta la opción {name}.",
  },
  badChoice: {
    en: "{name} cannot be {value}. It is one of: {choices}.",
    he: "{name} אינו יכול להיות {value}. אחד מאלה: {choices}.",
    es: "{name} no puede ser {value}. Es uno de estos: {choices}.",
  },
  tooManyArguments: {
    en: "There are more arguments than the command takes.",
    he: "יש יותר ארגומנטים משהפקודה מקבלת.",
    es: "Hay más argumentos de los que admite la orden.",
  },
  notTogether: {
    en: "{name} cannot be used with {other}.",
    he: "אי אפשר להשתמש ב־{name} יחד עם {other}.",
    es: "{name} no se puede usar con {other}.",
  },
  wrong: {
    en: "The command line is not as it should be: {detail}",
    he: "שורת הפקודה אינה כפי שצריך: {detail}",
    es: "La línea de órdenes no es correcta: {detail}",
  },
  meant: { en: "Is {names} meant?", he: "הכוונה הייתה {names}?", es: "¿Se refiere a {names}?" },
  seeHelp: { en: "{command}", he: "{command}", es: "{command}" },
  fault: {
    en: "This is a fault of the program.",
    he: "זו תקלה בתוכנה.",
    es: "Es un fallo del programa.",
  },
  reportFault: {
    en: "This is a fault of the program; please report it:",
    he: "זו תקלה בתוכנה; אנא דווחו עליה:",
    es: "Es un fallo del programa; por favor, comuníquelo:",
  },
})
