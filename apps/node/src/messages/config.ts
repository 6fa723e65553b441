import { catalogue } from "./catalogue.ts"

/** What is said about config. */
export const configSays = catalogue({
  overruled: {
    en: "{key} is set by the {origin}, which counts more than the file.",
    he: "{key} נקבע על ידי {origin}, שגובר על הקובץ.",
    es: "{key} lo fija {origin}, que cuenta más que el archivo.",
  },
  changeInstead: {
    en: "Change {variable} instead.",
    he: "יש לשנות את {variable} במקום זאת.",
    es: "Cambie en su lugar {variable}.",
  },
  setting: { en: "setting", he: "הגדרה", es: "ajuste" },
  value: { en: "value", he: "ערך", es: "valor" },
  from: { en: "from", he: "מקור", es: "origen" },
  what: { en: "what", he: "מה", es: "qué" },
  stillCounts: {
    en: "It stands in the file, but the environment ({variable}) still counts: {key} is {value}.",
    he: "זה כתוב בקובץ, אבל משתנה הסביבה ({variable}) עדיין גובר: {key} הוא {value}.",
    es: "Está en el archivo, pero el entorno ({variable}) sigue contando: {key} es {value}.",
  },
  fromNow: {
    en: "{key} is {value}, from now on.",
    he: "{key} הוא {value}, מעכשיו.",
    es: "{key} es {value} desde ahora.",
  },
  fromStart: {
    en: "{key} is {value}, from the next start on.",
    he: "{key} הוא {value}, מן ההפעלה הבאה.",
    es: "{key} es {value} desde el próximo arranque.",
  },
  flagOf: { en: "the flag of {key}", he: "האפשרות של {key}", es: "la opción de {key}" },
  notToml: {
    en: "{where}, line {line}: not TOML. {detail}",
    he: "{where}, שורה {line}: זה אינו TOML. {detail}",
    es: "{where}, línea {line}: no es TOML. {detail}",
  },
  noSetting: {
    en: 'There is no setting "{name}".',
    he: 'אין הגדרה "{name}".',
    es: "No existe el ajuste «{name}».",
  },
  noSettingIn: {
    en: '{where}: there is no setting "{name}".',
    he: '{where}: אין הגדרה "{name}".',
    es: "{where}: no existe el ajuste «{name}».",
  },
  seeAll: {
    en: "See: commonshelf config show",
    he: "ראו: commonshelf config show",
    es: "Vea: commonshelf config show",
  },
  isMeant: {
    en: "Is {nearest} meant? All of them: commonshelf config show",
    he: "הכוונה הייתה {nearest}? כולן: commonshelf config show",
    es: "¿Se refiere a {nearest}? Todos: commonshelf config show",
  },
  badValue: {
    en: "{where}: {key}: {detail}.",
    he: "{where}: {key}: {detail}.",
    es: "{where}: {key}: {detail}.",
  },
  itIs: { en: "It is {about}.", he: "זה {about}.", es: "Es {about}." },
})

/** Help of the commands about config. */
export const configHelp = catalogue({
  config: { en: "the settings of this node", he: "ההגדרות של הצומת הזה", es: "los ajustes de este nodo" },
  onlyKey: { en: "only this one", he: "רק ההגדרה הזאת", es: "solo este" },
  origin: {
    en: "also where each comes from",
    he: "גם מאין באה כל אחת",
    es: "también de dónde viene cada uno",
  },
  show: {
    en: "all settings as they are in force",
    he: "כל ההגדרות כפי שהן בתוקף",
    es: "todos los ajustes tal como rigen",
  },
  key: {
    en: "such as limits.peer.messages",
    he: "למשל limits.peer.messages",
    es: "como limits.peer.messages",
  },
  value: {
    en: "lists with commas; without a value the default counts again",
    he: "רשימות עם פסיקים; בלי ערך שוב תקפה ברירת המחדל",
    es: "listas con comas; sin valor rige otra vez el de fábrica",
  },
  set: { en: "set one in config.toml", he: "קביעת הגדרה ב־config.toml", es: "fija uno en config.toml" },
})
