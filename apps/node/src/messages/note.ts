import { catalogue } from "./catalogue.ts"

/** What members found out behind the products. */
export const noteSays = catalogue({
  notFound: {
    en: 'There is no note "{note}" that stands in the commons of this node.',
    he: 'אין רשימת מחקר תקפה "{note}" במאגר המשותף של הצומת הזה.',
    es: "No hay ninguna nota vigente «{note}» en el fondo común de este nodo.",
  },
  ambiguous: {
    en: '"{note}" means several notes: write more of its identifier.',
    he: '"{note}" מתאים לכמה רשימות: כתבו עוד מן המזהה.',
    es: "«{note}» designa varias notas: escriba más de su identificador.",
  },
  seeList: {
    en: "See: commonshelf note list",
    he: "ראו: commonshelf note list",
    es: "Vea: commonshelf note list",
  },
  notOwn: {
    en: "A note is replaced by the party that published it.",
    he: "רשימה מוחלפת בידי הצד שפרסם אותה.",
    es: "Una nota la sustituye la parte que la publicó.",
  },
  besideIt: {
    en: "Publish an own note beside it.",
    he: "פרסמו רשימה משלכם לצידה.",
    es: "Publique una nota propia a su lado.",
  },
  badNote: {
    en: "This is not a research note: {detail}.",
    he: "זו אינה רשימת מחקר: {detail}.",
    es: "Esto no es una nota de investigación: {detail}.",
  },
  seeFields: {
    en: "See docs/spec/research.md for the fields.",
    he: "השדות מתוארים ב־docs/spec/research.md.",
    es: "Vea los campos en docs/spec/research.md.",
  },
  noProduct: {
    en: '{supplier} has no product "{product}", or several.',
    he: 'ל־{supplier} אין מוצר "{product}", או שיש כמה.',
    es: "{supplier} no tiene ningún producto «{product}», o tiene varios.",
  },
  seeSupplier: {
    en: "See: commonshelf supplier show {supplier}",
    he: "ראו: commonshelf supplier show {supplier}",
    es: "Vea: commonshelf supplier show {supplier}",
  },
  notUtf8: {
    en: "The file is not a text in UTF-8.",
    he: "הקובץ אינו טקסט ב־UTF-8.",
    es: "El archivo no es un texto en UTF-8.",
  },
  saveAgain: {
    en: "Save the spreadsheet again as CSV in UTF-8.",
    he: "שמרו שוב את הגיליון כ־CSV ב־UTF-8.",
    es: "Guarde de nuevo la hoja de cálculo como CSV en UTF-8.",
  },
  noColumn: {
    en: 'The file has no column "{column}".',
    he: 'בקובץ אין עמודה "{column}".',
    es: "El archivo no tiene ninguna columna «{column}».",
  },
  itsColumns: {
    en: "Its columns are: {columns}.",
    he: "העמודות שלו הן: {columns}.",
    es: "Sus columnas son: {columns}.",
  },
  badColumn: {
    en: '"{given}" does not say which column holds what.',
    he: '"{given}" אינו אומר איזו עמודה מכילה מה.',
    es: "«{given}» no dice qué columna contiene qué.",
  },
  columnExample: {
    en: 'Write for example: --column title=Topic supplier="Who makes it"',
    he: 'כתבו לדוגמה: --column title=Topic supplier="Who makes it"',
    es: 'Escriba por ejemplo: --column title=Topic supplier="Who makes it"',
  },
  rowUnclosed: {
    en: "its quotation marks do not close",
    he: "המירכאות שלה אינן נסגרות",
    es: "sus comillas no se cierran",
  },
  rowNoTitle: { en: "it has no title", he: "אין לה כותרת", es: "no tiene título" },
  rowNoSupplier: { en: "it has no supplier", he: "אין לה ספק", es: "no tiene proveedor" },
  rowNoDay: {
    en: "it has a source and not the day when that was read",
    he: "יש לה מקור ואין היום שבו נקרא",
    es: "tiene una fuente y no el día en que se leyó",
  },
  rowBadDay: {
    en: '"{day}" is not a day such as 2026-03-01',
    he: '"{day}" אינו יום כמו 2026-03-01',
    es: "«{day}» no es un día como 2026-03-01",
  },
  published: {
    en: "Published {note} ({statement}). Take it back: commonshelf disclose withdraw {statement} --reason …",
    he: "פורסם {note} ({statement}). לביטול: commonshelf disclose withdraw {statement} --reason …",
    es: "Publicado {note} ({statement}). Para retirarlo: commonshelf disclose withdraw {statement} --reason …",
  },
  none: { en: "No notes yet.", he: "אין עדיין רשימות.", es: "Todavía no hay notas." },
  note: { en: "note", he: "רשימה", es: "nota" },
  title: { en: "title", he: "כותרת", es: "título" },
  by: { en: "by", he: "מאת", es: "de" },
  findings: { en: "findings", he: "ממצאים", es: "hallazgos" },
  converted: {
    en: "{party}, {day}, converted from {source}",
    he: "{party}, {day}, הומר מ־{source}",
    es: "{party}, {day}, convertido de {source}",
  },
  byMembers: {
    en: "Researched by members ({by}): {authors}",
    he: "נחקר בידי חברים ({by}): {authors}",
    es: "Investigado por socios ({by}): {authors}",
  },
  byNobody: { en: "nobody named", he: "ללא שמות", es: "sin nombres" },
  found: { en: "Found: {found}", he: "נמצא: {found}", es: "Hallado: {found}" },
  read: { en: "read {day}", he: "נקרא {day}", es: "leído {day}" },
  nobodyInvites: {
    en: "No findings of members invite this supplier to answer.",
    he: "אין ממצאים של חברים שמזמינים את הספק הזה לענות.",
    es: "Ningún hallazgo de socios invita a este proveedor a responder.",
  },
  countsNowhere: {
    en: "What members found. It is not the supplier's answer and counts nowhere.",
    he: "מה שחברים מצאו. זו אינה תשובת הספק, והיא אינה נחשבת בשום מקום.",
    es: "Lo que hallaron socios. No es la respuesta del proveedor y no cuenta en ningún sitio.",
  },
  foundIn: {
    en: "{found} ({title}; researched by members of {by})",
    he: "{found} ({title}; נחקר בידי חברים של {by})",
    es: "{found} ({title}; investigado por socios de {by})",
  },
  noMetric: {
    en: "It names no metric.",
    he: "הממצא אינו מציין מדד.",
    es: "No nombra ninguna métrica.",
  },
  toAnswer: {
    en: "Not answered by the supplier. To answer: commonshelf disclose --metric {metric} --period … --value …",
    he: "הספק לא ענה. כדי לענות: commonshelf disclose --metric {metric} --period … --value …",
    es: "El proveedor no ha respondido. Para responder: commonshelf disclose --metric {metric} --period … --value …",
  },
  saysItself: {
    en: "The supplier has said something itself: {digest}",
    he: "הספק אמר דבר־מה בעצמו: {digest}",
    es: "El proveedor ha dicho algo por sí mismo: {digest}",
  },
  imported: {
    en: "{rows, plural, one {# row} other {# rows}} became {notes, plural, one {# note} other {# notes}}.",
    he: "{rows, plural, one {שורה #} other {# שורות}} הפכו ל־{notes, plural, one {רשימה #} other {# רשימות}}.",
    es: "De {rows, plural, one {# fila} other {# filas}} salieron {notes, plural, one {# nota} other {# notas}}.",
  },
  importedDry: {
    en: "Nothing was published (dry run).",
    he: "דבר לא פורסם (ניסיון בלבד).",
    es: "No se publicó nada (ensayo).",
  },
  refusedRows: {
    en: "{count, plural, one {# row was} other {# rows were}} not read:",
    he: "{count, plural, one {שורה # לא נקראה} other {# שורות לא נקראו}}:",
    es: "{count, plural, one {# fila no se leyó} other {# filas no se leyeron}}:",
  },
  refusedRow: { en: "line {line}: {reason}", he: "שורה {line}: {reason}", es: "línea {line}: {reason}" },
})

/** Help of `note`. */
export const noteHelp = catalogue({
  note: {
    en: "what members found out behind the products",
    he: "מה שחברים מצאו מאחורי המוצרים",
    es: "lo que los socios averiguaron detrás de los productos",
  },
  publish: {
    en: "sign a research note and publish it",
    he: "חתימה על רשימת מחקר ופרסומה",
    es: "firma una nota de investigación y la publica",
  },
  file: {
    en: "a JSON file of the form that docs/spec/research.md shows",
    he: "קובץ JSON בצורה ש־docs/spec/research.md מראה",
    es: "un archivo JSON con la forma que muestra docs/spec/research.md",
  },
  replaces: {
    en: "the own note that it is a new version of",
    he: "הרשימה שלנו שזו גרסה חדשה שלה",
    es: "la nota propia de la que es una versión nueva",
  },
  list: { en: "the notes that stand", he: "הרשימות התקפות", es: "las notas vigentes" },
  about: {
    en: "only those about this party or metric",
    he: "רק אלה שעוסקות בצד או במדד הזה",
    es: "solo las que tratan de esta parte o métrica",
  },
  show: {
    en: "one note with its sources and findings",
    he: "רשימה אחת עם מקורותיה וממצאיה",
    es: "una nota con sus fuentes y hallazgos",
  },
  id: {
    en: "its id or digest, or the beginning of the digest",
    he: "המזהה או התקציר שלה, או תחילת התקציר",
    es: "su identificador o resumen, o el comienzo del resumen",
  },
  invitations: {
    en: "what members found and invite a supplier to answer in its own words",
    he: "מה שחברים מצאו ומזמינים ספק לענות עליו במילותיו",
    es: "lo que socios hallaron e invitan a un proveedor a responder con sus palabras",
  },
  supplier: {
    en: "whom they invite (default: this party)",
    he: "את מי הם מזמינים (ברירת המחדל: הצד הזה)",
    es: "a quién invitan (por defecto: esta parte)",
  },
  import: {
    en: "publish the notes of a spreadsheet; rows that cannot be read are listed",
    he: "פרסום הרשימות של גיליון; שורות שלא ניתן לקרוא מפורטות",
    es: "publica las notas de una hoja de cálculo; las filas que no se pueden leer se enumeran",
  },
  table: {
    en: "a spreadsheet of notes as CSV or TSV",
    he: "גיליון רשימות כ־CSV או TSV",
    es: "una hoja de notas como CSV o TSV",
  },
  column: {
    en: "which column holds what; docs/spec/research.md lists the meanings",
    he: "איזו עמודה מכילה מה; המשמעויות מפורטות ב־docs/spec/research.md",
    es: "qué columna contiene qué; docs/spec/research.md enumera los significados",
  },
  accessedOn: {
    en: "when sources were read whose row does not say",
    he: "מתי נקראו מקורות שהשורה שלהם אינה אומרת",
    es: "cuándo se leyeron las fuentes cuya fila no lo dice",
  },
  asDraft: {
    en: "begin a draft of each note instead of publishing it",
    he: "פתיחת טיוטה לכל רשימה במקום לפרסם אותה",
    es: "empieza un borrador de cada nota en lugar de publicarla",
  },
  dryRun: {
    en: "only tell what would be published",
    he: "רק לומר מה היה מתפרסם",
    es: "solo dice lo que se publicaría",
  },
})
