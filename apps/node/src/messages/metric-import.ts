import { catalogue } from "./catalogue.ts"

/** Metrics of others that become drafts. */
export const metricImportSays = catalogue({
  written: {
    en: "{count, plural, =0 {No drafts} one {# draft} other {# drafts}} of metrics in {file}. Nothing is published.",
    he: "{count, plural, =0 {אין טיוטות} one {טיוטה #} other {# טיוטות}} של מדדים ב־{file}. דבר לא פורסם.",
    es: "{count, plural, =0 {Ningún borrador} one {# borrador} other {# borradores}} de indicadores en {file}. No se ha publicado nada.",
  },
  refused: {
    en: "{count, plural, one {# entry} other {# entries}} did not become a metric:",
    he: "{count, plural, one {רשומה # לא הפכה} other {# רשומות לא הפכו}} למדד:",
    es: "{count, plural, one {# entrada no es} other {# entradas no son}} un indicador:",
  },
  refusedAt: { en: "{at}: {reason}", he: "{at}: {reason}", es: "{at}: {reason}" },
  line: { en: "line {line}", he: "שורה {line}", es: "línea {line}" },
  next: {
    en: "Edit it, then run: commonshelf metric lint {file}",
    he: "ערכו אותו, ואז הריצו: commonshelf metric lint {file}",
    es: "Edítelo y después ejecute: commonshelf metric lint {file}",
  },
  repeated: {
    en: "the name {name} is taken already: {at}",
    he: "השם {name} תפוס כבר: {at}",
    es: "el nombre {name} ya está tomado: {at}",
  },
  columnTwice: {
    en: "The table has two columns {column}; give each another name.",
    he: "בטבלה יש שתי עמודות {column}; תנו לכל אחת שם אחר.",
    es: "La tabla tiene dos columnas {column}; dé a cada una otro nombre.",
  },
  noColumn: {
    en: "The table has no column {column}. docs/spec/interchange.md lists the columns.",
    he: "בטבלה אין עמודה {column}. העמודות רשומות ב־docs/spec/interchange.md.",
    es: "La tabla no tiene la columna {column}. Las columnas están en docs/spec/interchange.md.",
  },
  quotes: {
    en: "its quotation marks do not match",
    he: "המירכאות שלה אינן תואמות",
    es: "sus comillas no casan",
  },
  moreCells: {
    en: "it has more cells than the header",
    he: "יש בה יותר תאים מאשר בכותרת",
    es: "tiene más celdas que la cabecera",
  },
  noMethod: {
    en: "it says nothing about the method",
    he: "אין בה דבר על שיטת המדידה",
    es: "no dice nada del método",
  },
  noMatrix: {
    en: "This is not a matrix of the Economy for the Common Good: it has no list of indicators.",
    he: "זו אינה מטריצה של הכלכלה למען טובת הכלל: אין בה רשימת אינדיקטורים.",
    es: "Esto no es una matriz de la Economía del Bien Común: no tiene una lista de indicadores.",
  },
  noLevels: {
    en: "it has no levels",
    he: "אין לו רמות",
    es: "no tiene niveles",
  },
})

/** Help of `metric import`. */
export const metricImportHelp = catalogue({
  import: {
    en: "make drafts of metrics from those of others; nothing is published",
    he: "יצירת טיוטות של מדדים ממדדים של אחרים; דבר אינו מתפרסם",
    es: "hacer borradores de indicadores a partir de los de otros; no se publica nada",
  },
  file: {
    en: "a table (CSV) or a matrix (JSON), as --format says",
    he: "טבלה (CSV) או מטריצה (JSON), לפי ‎--format",
    es: "una tabla (CSV) o una matriz (JSON), según --format",
  },
  format: {
    en: "table: one metric a row; ecg: matrix 4.1 of the Economy for the Common Good",
    he: "table: מדד אחד בכל שורה; ecg: מטריצה 4.1 של הכלכלה למען טובת הכלל",
    es: "table: un indicador por fila; ecg: la matriz 4.1 de la Economía del Bien Común",
  },
  into: {
    en: "a new file for the drafts",
    he: "קובץ חדש לטיוטות",
    es: "un archivo nuevo para los borradores",
  },
  licence: {
    en: "the licence of the source, such as CC-BY-SA-4.0",
    he: "הרישיון של המקור, כגון CC-BY-SA-4.0",
    es: "la licencia de la fuente, como CC-BY-SA-4.0",
  },
})
