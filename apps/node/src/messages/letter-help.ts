import { catalogue } from "./catalogue.ts"

/** Help of the commands about letters. */
export const letterHelp = catalogue({
  letter: {
    en: "letters: what parties agree on, and what they learn",
    he: "מכתבים: על מה צדדים מסכימים, ומה הם לומדים",
    es: "cartas: lo que acuerdan las partes y lo que aprenden",
  },
  named: {
    en: "its digest, the beginning of it, or its title",
    he: "הטביעה שלו, תחילתה, או כותרתו",
    es: "su huella, el comienzo de ella, o su título",
  },
  with: { en: "with whom: SCIDs or names", he: "עם מי: SCID או שמות", es: "con quién: SCID o nombres" },
  metric: {
    en: "what every supplier promises to answer",
    he: "על מה כל ספק מבטיח לענות",
    es: "lo que cada proveedor promete responder",
  },
  language: {
    en: "the language that binds: en, he or es (default: this node's)",
    he: "השפה המחייבת: `en`, `he` או `es` (ברירת מחדל: של הצומת הזה)",
    es: "el idioma que obliga: `en`, `he` o `es` (por defecto: el de este nodo)",
  },
  validFrom: {
    en: "from when it holds (default: today)",
    he: "ממתי זה תקף (ברירת מחדל: היום)",
    es: "desde cuándo vale (por defecto: hoy)",
  },
  validUntil: {
    en: "until when (default: two years)",
    he: "עד מתי (ברירת מחדל: שנתיים)",
    es: "hasta cuándo (por defecto: dos años)",
  },
  into: {
    en: "write it there instead of telling it",
    he: "לכתוב לשם במקום להציג",
    es: "escribirlo allí en vez de mostrarlo",
  },
  template: {
    en: "a draft of the letter for a learning process, in English, Hebrew and Spanish, to be changed",
    he: "טיוטה של המכתב לתהליך למידה, באנגלית, בעברית ובספרדית, לשינוי",
    es: "un borrador de la carta para un proceso de aprendizaje, en inglés, hebreo y español, para cambiarlo",
  },
  file: {
    en: "the letter as JSON, as `letter template` writes it",
    he: "המכתב כ־JSON, כפי ש־`letter template` כותב",
    es: "la carta como JSON, tal como la escribe `letter template`",
  },
  propose: {
    en: "propose a letter; its text never changes, and everybody signs for itself",
    he: "הצעת מכתב; הטקסט שלו לעולם אינו משתנה, וכל אחד חותם בעצמו",
    es: "propone una carta; su texto nunca cambia, y cada cual firma por sí",
  },
  newFile: {
    en: "the new letter as JSON; the old one holds until all have signed this",
    he: "המכתב החדש כ־JSON; הישן בתוקף עד שכולם חתמו על זה",
    es: "la carta nueva como JSON; la anterior vale hasta que todos firmen esta",
  },
  amend: {
    en: "propose a letter in the place of another",
    he: "הצעת מכתב במקום אחר",
    es: "propone una carta en lugar de otra",
  },
  translateIn: {
    en: "into which language, such as he",
    he: "לאיזו שפה, למשל `he`",
    es: "a qué idioma, como `he`",
  },
  wordings: {
    en: 'wordings as JSON: {"<part>": "<wording>"}',
    he: 'נוסחים כ־JSON: {"<חלק>": "<נוסח>"}',
    es: 'redacciones como JSON: {"<parte>": "<redacción>"}',
  },
  machine: { en: "a machine wrote them", he: "מכונה כתבה אותם", es: "los escribió una máquina" },
  translate: {
    en: "what is missing in a language; with --file, add wordings to read it by",
    he: "מה חסר בשפה; עם --file, הוספת נוסחים לקריאה",
    es: "lo que falta en un idioma; con --file, añade redacciones para leerla",
  },
  party: {
    en: "only those in which it stands",
    he: "רק אלה שהוא צד בהם",
    es: "solo aquellas en las que figura",
  },
  asOf: {
    en: "as of then instead of now",
    he: "נכון לאותו מועד במקום לעכשיו",
    es: "a esa fecha en vez de ahora",
  },
  list: {
    en: "all letters and where they stand",
    he: "כל המכתבים ומצבם",
    es: "todas las cartas y su situación",
  },
  readIn: {
    en: "the language to read it in (default: that of the sentences)",
    he: "השפה לקריאה (ברירת מחדל: שפת המשפטים)",
    es: "el idioma en que leerla (por defecto: el de las frases)",
  },
  show: {
    en: "a letter: its text, who signed, what was promised, what was learned",
    he: "מכתב: הנוסח שלו, מי חתם, מה הובטח, מה נלמד",
    es: "una carta: su texto, quién firmó, qué se prometió, qué se aprendió",
  },
  htmlFile: { en: "a new HTML file", he: "קובץ HTML חדש", es: "un archivo HTML nuevo" },
  printIn: {
    en: "the language to print it in (default: this node's)",
    he: "שפת ההדפסה (ברירת מחדל: של הצומת הזה)",
    es: "el idioma en que imprimirla (por defecto: el de este nodo)",
  },
  print: {
    en: "a page to print and sign by hand, with the digest of the exact text",
    he: "דף להדפסה ולחתימה ביד, עם הטביעה של הנוסח המדויק",
    es: "una página para imprimir y firmar a mano, con la huella del texto exacto",
  },
  signIn: {
    en: "in which language it was read (default: this node's, if it is whole)",
    he: "באיזו שפה הוא נקרא (ברירת מחדל: של הצומת הזה, אם הוא שלם בה)",
    es: "en qué idioma se leyó (por defecto: el de este nodo, si está entera)",
  },
  sign: {
    en: "sign a letter with this node's key; also offline, in any order",
    he: "חתימה על מכתב במפתח הצומת הזה; גם בלי רשת, בכל סדר",
    es: "firma una carta con la clave de este nodo; también sin red, en cualquier orden",
  },
  decline: {
    en: "say that it is not signed, perhaps why",
    he: "הודעה שאין חותמים, ואולי מדוע",
    es: "dice que no se firma, quizá por qué",
  },
  withdraw: {
    en: "leave a letter, for good, after its notice; history stays",
    he: "עזיבת מכתב, לתמיד, לאחר תקופת ההודעה; ההיסטוריה נשארת",
    es: "deja una carta, para siempre, tras su preaviso; la historia queda",
  },
  reason: { en: "why", he: "מדוע", es: "por qué" },
  scan: {
    en: "the scan; it stays here, and only its digest is published",
    he: "הסריקה; היא נשארת כאן, ורק הטביעה שלה מתפרסמת",
    es: "el escaneo; se queda aquí, y solo se publica su huella",
  },
  signedOn: { en: "the day on the paper", he: "התאריך שעל הנייר", es: "el día que dice el papel" },
  note: { en: "what others should know", he: "מה שאחרים צריכים לדעת", es: "lo que otros deben saber" },
  attach: {
    en: "say that there is a print signed by hand; it signs for nobody",
    he: "הודעה שיש הדפסה חתומה ביד; היא אינה חותמת בשם איש",
    es: "dice que hay una impresión firmada a mano; no firma por nadie",
  },
  intoFolder: { en: "a new or an empty folder", he: "תיקייה חדשה או ריקה", es: "una carpeta nueva o vacía" },
  bundle: {
    en: "a letter with its acts, identity logs and checkpoints, to be checked offline with Node alone",
    he: "מכתב עם הפעולות, יומני הזהות ונקודות הביקורת שלו, לבדיקה בלי רשת באמצעות Node בלבד",
    es: "una carta con sus actos, registros de identidad y puntos de control, para comprobarla sin red y solo con Node",
  },
  round: {
    en: "the round (default: the one that is due, else the running one)",
    he: "הסבב (ברירת מחדל: זה שהגיע מועדו, אחרת הנוכחי)",
    es: "la ronda (por defecto: la que toca; si no, la que corre)",
  },
  learned: { en: "what was learned", he: "מה נלמד", es: "qué se aprendió" },
  question: { en: "what is still a question", he: "מה עדיין בגדר שאלה", es: "qué queda como pregunta" },
  next: { en: "what comes next", he: "מה הצעד הבא", es: "qué viene después" },
  shared: { en: "statements that were shared", he: "הצהרות ששותפו", es: "declaraciones que se compartieron" },
  report: { en: "data-use reports", he: "דוחות על שימוש בנתונים", es: "informes de uso de datos" },
  minutes: {
    en: "minutes of the meeting; only their digest is published",
    he: "פרוטוקול הפגישה; רק הטביעה שלו מתפרסמת",
    es: "acta de la reunión; solo se publica su huella",
  },
  kept: {
    en: "promises that were kept, by their names in the letter",
    he: "הבטחות שקוימו, לפי שמן במכתב",
    es: "promesas que se cumplieron, por su nombre en la carta",
  },
  partly: {
    en: "promises that were kept in part",
    he: "הבטחות שקוימו בחלקן",
    es: "promesas que se cumplieron en parte",
  },
  notYet: {
    en: "promises that were not kept yet",
    he: "הבטחות שטרם קוימו",
    es: "promesas que aún no se han cumplido",
  },
  review: {
    en: "say what a round of review brought; there is no verdict",
    he: "הודעה מה הביא סבב סקירה; אין פסק דין",
    es: "dice qué trajo una ronda de revisión; no hay veredicto",
  },
})
