import { catalogue } from "./catalogue.ts"

/** Questions, their public answers, and what waits for a party. */
export const questionSays = catalogue({
  none: { en: "Nothing was asked.", he: "דבר לא נשאל.", es: "No se ha preguntado nada." },
  asked: { en: "Asked: {digest}", he: "נשאל: {digest}", es: "Preguntado: {digest}" },
  askedOf: { en: "Asked of: {names}", he: "נשאלו: {names}", es: "Se pregunta a: {names}" },
  everybody: {
    en: "Everybody may answer.",
    he: "כל אחד רשאי להשיב.",
    es: "Cualquiera puede responder.",
  },
  asks: {
    en: "{name} asks on {day}: {question}",
    he: "{name} שואל ב־{day}: {question}",
    es: "{name} pregunta el {day}: {question}",
  },
  about: { en: "About {record}", he: "על {record}", es: "Sobre {record}" },
  now: { en: "Now: {state}.", he: "כעת: {state}.", es: "Ahora: {state}." },
  overdue: { en: "{state}, overdue", he: "{state}, באיחור", es: "{state}, fuera de plazo" },
  public: { en: "It is public.", he: "זה פומבי.", es: "Es pública." },
  publicNotCounted: {
    en: "It is public, and does not count: {reason}.",
    he: "זה פומבי ואינו נספר: {reason}.",
    es: "Es pública y no cuenta: {reason}.",
  },
  inboxNone: {
    en: "Nothing is directed at this party.",
    he: "אין דבר שמופנה לצד הזה.",
    es: "No hay nada dirigido a esta parte.",
  },
  answerInPublic: {
    en: "Answer in public: commonshelf reply DIGEST --text …",
    he: "כדי להשיב בפומבי: commonshelf reply DIGEST --text …",
    es: "Responda en público: commonshelf reply DIGEST --text …",
  },
  noQuestion: {
    en: "{digest} is a {kind} and no question.",
    he: "{digest} הוא {kind} ולא שאלה.",
    es: "{digest} es {kind} y no una pregunta.",
  },
  seeList: {
    en: "See: commonshelf question list",
    he: "ראו: commonshelf question list",
    es: "Vea: commonshelf question list",
  },
  needsQuestion: {
    en: "Write your question: give either --text or --file.",
    he: "יש לכתוב את השאלה: --text או --file.",
    es: "Escriba su pregunta: dé --text o --file.",
  },
  needsReply: {
    en: "Write your reply: give either --text or --file.",
    he: "יש לכתוב את התגובה: --text או --file.",
    es: "Escriba su respuesta: dé --text o --file.",
  },
  all: { en: "everybody", he: "כולם", es: "todos" },
  askedColumn: { en: "asked", he: "נשאלים", es: "a quién" },
  since: { en: "since", he: "מאז", es: "desde" },
  what: { en: "what", he: "מה", es: "qué" },
  from: { en: "from", he: "מאת", es: "de" },
  says: { en: "says", he: "תוכן", es: "dice" },
})

/** States of questions and of what is in an inbox, and what it is, by their codes. */
export const questionCodeSays = catalogue({
  open: { en: "open", he: "ממתין", es: "pendiente" },
  answered: { en: "answered", he: "נענה", es: "respondido" },
  withdrawn: { en: "withdrawn", he: "נמשך", es: "retirado" },
  closed: { en: "closed", he: "סגור", es: "cerrado" },
  told: { en: "told", he: "לידיעה", es: "informado" },
  question: { en: "question", he: "שאלה", es: "pregunta" },
  contest: { en: "contest", he: "השגה", es: "impugnación" },
  invitation: { en: "invitation", he: "הזמנה להשיב", es: "invitación" },
  reply: { en: "reply", he: "תגובה", es: "respuesta" },
  resolution: { en: "decision", he: "הכרעה", es: "decisión" },
})

/** Names that people write of records, and what they mean. */
export const recordSays = catalogue({
  noStatement: {
    en: 'There is no statement "{wanted}" here.',
    he: 'אין כאן הצהרה "{wanted}".',
    es: "No hay ninguna declaración «{wanted}» aquí.",
  },
  writeStatement: {
    en: "Write a digest of: commonshelf statement list, or SUPPLIER/METRIC",
    he: "יש לכתוב טביעה מתוך: commonshelf statement list, או SUPPLIER/METRIC",
    es: "Escriba una huella de: commonshelf statement list, o SUPPLIER/METRIC",
  },
  severalStatements: {
    en: '"{wanted}" means {count} statements.',
    he: '"{wanted}" יכול לציין {count} הצהרות.',
    es: "«{wanted}» puede ser {count} declaraciones.",
  },
  writeMore: {
    en: "Write more of the digest.",
    he: "יש לכתוב חלק גדול יותר מן הטביעה.",
    es: "Escriba más de la huella.",
  },
  noRecord: {
    en: 'There is no record "{wanted}" in the commons of this node.',
    he: 'אין רשומה "{wanted}" במאגר המשותף של הצומת הזה.',
    es: "No hay ningún registro «{wanted}» en los datos comunes de este nodo.",
  },
  writeRecord: {
    en: "Name a party, a metric, a product by its id, a statement by its digest, or SUPPLIER/METRIC",
    he: "יש לנקוב בצד, במדד, במוצר לפי המזהה שלו, בהצהרה לפי הטביעה שלה, או SUPPLIER/METRIC",
    es: "Nombre una parte, un indicador, un producto por su id, una declaración por su huella, o SUPPLIER/METRIC",
  },
  noProduct: {
    en: "There is no product {id} here.",
    he: "אין כאן מוצר {id}.",
    es: "No hay ningún producto {id} aquí.",
  },
  severalProducts: {
    en: "{count} suppliers use the id {id}.",
    he: "{count} ספקים משתמשים במזהה {id}.",
    es: "{count} proveedores usan el id {id}.",
  },
  seeSupplier: {
    en: "See: commonshelf supplier show SUPPLIER",
    he: "ראו: commonshelf supplier show SUPPLIER",
    es: "Vea: commonshelf supplier show SUPPLIER",
  },
  noAnswer: {
    en: 'There is no answer "{cell}" here.',
    he: 'אין כאן תשובה "{cell}".',
    es: "No hay ninguna respuesta «{cell}» aquí.",
  },
  severalAnswers: {
    en: '"{cell}" means {count} answers about products.',
    he: '"{cell}" יכול לציין {count} תשובות על מוצרים.',
    es: "«{cell}» puede ser {count} respuestas sobre productos.",
  },
  seeWhy: {
    en: "Name the answer by its digest: commonshelf compare --category all --why {cell}",
    he: "יש לנקוב בתשובה לפי הטביעה שלה: commonshelf compare --category all --why {cell}",
    es: "Nombre la respuesta por su huella: commonshelf compare --category all --why {cell}",
  },
})

/** Help of `question`, `reply` and `inbox`. */
export const questionHelp = catalogue({
  question: {
    en: "ask, in public, about anything here",
    he: "לשאול בפומבי על כל דבר שכאן",
    es: "preguntar, en público, sobre cualquier cosa de aquí",
  },
  about: {
    en: "a party, a metric, a product by its id, a statement by its digest, or SUPPLIER/METRIC; nothing asks about the commons as a whole",
    he: "צד, מדד, מוצר לפי המזהה שלו, הצהרה לפי הטביעה שלה, או SUPPLIER/METRIC; בלי דבר, על המאגר כולו",
    es: "una parte, un indicador, un producto por su id, una declaración por su huella, o SUPPLIER/METRIC; sin nada, sobre el conjunto",
  },
  text: { en: "your question", he: "השאלה", es: "su pregunta" },
  file: { en: "a file with your question", he: "קובץ עם השאלה", es: "un archivo con su pregunta" },
  to: {
    en: "whom you ask besides the one whose record it is",
    he: "את מי לשאול מלבד מי שהרשומה שלו",
    es: "a quién pregunta además de aquel cuyo registro es",
  },
  answerBy: {
    en: "the day until which you ask for an answer",
    he: "היום שעד אליו מתבקשת תשובה",
    es: "el día hasta el que pide respuesta",
  },
  ask: {
    en: "ask a question; it stays open until it is answered, and silence says nothing",
    he: "לשאול שאלה; היא נשארת פתוחה עד שנענים לה, ושתיקה אינה אומרת דבר",
    es: "hacer una pregunta; queda pendiente hasta que se responde, y el silencio no dice nada",
  },
  list: {
    en: "what was asked, and what is answered",
    he: "מה נשאל, ומה נענה",
    es: "qué se preguntó y qué está respondido",
  },
  listAbout: {
    en: "only about this party, metric, product, statement or SUPPLIER/METRIC",
    he: "רק על הצד, המדד, המוצר, ההצהרה או SUPPLIER/METRIC",
    es: "solo sobre esta parte, indicador, producto, declaración o SUPPLIER/METRIC",
  },
  state: { en: "only those", he: "רק אלה", es: "solo esas" },
  show: {
    en: "one question with everything that was said to it",
    he: "שאלה אחת עם כל מה שנאמר עליה",
    es: "una pregunta con todo lo que se le dijo",
  },
  wanted: {
    en: "a question, by its digest or the beginning of it",
    he: "שאלה, לפי הטביעה שלה או תחילתה",
    es: "una pregunta, por su huella o el comienzo de ella",
  },
  reply: { en: "answer in public", he: "להשיב בפומבי", es: "responder en público" },
  target: {
    en: "what you reply to: a question or a contest, by its digest",
    he: "על מה התגובה: שאלה או השגה, לפי הטביעה שלה",
    es: "a qué responde: una pregunta o una impugnación, por su huella",
  },
  replyText: { en: "your reply", he: "התגובה", es: "su respuesta" },
  replyFile: { en: "a file with your reply", he: "קובץ עם התגובה", es: "un archivo con su respuesta" },
  correctedBy: {
    en: "the digest of the statement that now says it right",
    he: "הטביעה של ההצהרה שאומרת זאת נכון עכשיו",
    es: "la huella de la declaración que ahora lo dice bien",
  },
  evidence: {
    en: "what shows it; only its name and digest are published",
    he: "מה שמראה זאת; רק השם והטביעה שלו מתפרסמים",
    es: "lo que lo muestra; solo se publican su nombre y su huella",
  },
  inbox: {
    en: "what this party is asked, what is contested of its records, and what others answered it",
    he: "מה הצד הזה נשאל, על מה מרשומותיו יש השגות, ומה אחרים השיבו לו",
    es: "qué se pregunta a esta parte, qué se impugna de sus registros y qué le respondieron otros",
  },
  waiting: {
    en: "only what waits for an answer",
    he: "רק מה שממתין לתשובה",
    es: "solo lo que espera respuesta",
  },
  party: {
    en: "of another party (default: of this node)",
    he: "של צד אחר (ברירת מחדל: של הצומת הזה)",
    es: "de otra parte (por defecto: de este nodo)",
  },
})
