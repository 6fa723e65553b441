import { catalogue } from "./catalogue.ts"

/** What the program says of federations and of the four steps. */
export const federationSays = catalogue({
  none: {
    en: "No federations yet. Begin: commonshelf federation charter --name N --text T --into FILE",
    he: "אין עדיין פדרציות. להתחלה: commonshelf federation charter --name N --text T --into FILE",
    es: "Todavía no hay federaciones. Para empezar: commonshelf federation charter --name N --text T --into FILE",
  },
  notFound: {
    en: 'There is no federation "{wanted}" in the commons of this node.',
    he: "אין פדרציה „{wanted}” במאגר המשותף של הצומת הזה.",
    es: "No hay ninguna federación «{wanted}» en el procomún de este nodo.",
  },
  several: {
    en: '"{wanted}" means {count} federations. Write more of its digest.',
    he: "„{wanted}” מתאים ל־{count} פדרציות. כתבו עוד מן הטביעה שלה.",
    es: "«{wanted}» designa {count} federaciones. Escriba más de su huella.",
  },
  listFirst: {
    en: "See: commonshelf federation list",
    he: "ראו: commonshelf federation list",
    es: "Vea: commonshelf federation list",
  },
  appliedAlready: {
    en: "{name} has applied already; it is {status}.",
    he: "{name} כבר הגיש בקשה; מצבו: {status}.",
    es: "{name} ya solicitó entrar; su situación: {status}.",
  },
  notMember: {
    en: "{name} is no member of this federation.",
    he: "{name} אינו חבר בפדרציה הזאת.",
    es: "{name} no es miembro de esta federación.",
  },
  applyFirst: {
    en: "Apply: commonshelf federation apply {federation}",
    he: "להגשת בקשה: commonshelf federation apply {federation}",
    es: "Solicite entrar: commonshelf federation apply {federation}",
  },
  noSuchMandate: {
    en: "The charter knows no mandate {mandate}.",
    he: "התקנון אינו מכיר ייפוי כוח {mandate}.",
    es: "La carta fundacional no conoce el mandato {mandate}.",
  },
  notFounder: {
    en: "{name} founds a federation in which it is no founder.",
    he: "{name} מייסד פדרציה שאינו נמנה עם מייסדיה.",
    es: "{name} funda una federación de la que no es fundador.",
  },
  addFounder: {
    en: "Add {did} to the founders.",
    he: "הוסיפו את {did} למייסדים.",
    es: "Añada {did} a los fundadores.",
  },
  badCharter: {
    en: "This is not a charter: {where}: {why}. Begin with: commonshelf federation charter",
    he: "זה אינו תקנון: {where}: {why}. להתחלה: commonshelf federation charter",
    es: "Esto no es una carta fundacional: {where}: {why}. Empiece con: commonshelf federation charter",
  },
  written: {
    en: "A charter is in {file}: read it, change it, then: commonshelf federation found {file}",
    he: "תקנון נמצא בקובץ {file}: קראו אותו, שנו אותו, ואז: commonshelf federation found {file}",
    es: "Hay una carta fundacional en {file}: léala, cámbiela y luego: commonshelf federation found {file}",
  },
  founded: {
    en: "Founded {name}: {federation}. Others ask to join with: commonshelf federation apply {federation}",
    he: "נוסדה {name}: {federation}. אחרים מבקשים להצטרף כך: commonshelf federation apply {federation}",
    es: "Fundada {name}: {federation}. Otros piden entrar con: commonshelf federation apply {federation}",
  },
  signed: { en: "Signed: {statement}", he: "נחתם: {statement}", es: "Firmado: {statement}" },
  head: {
    en: "{name} {digest}: {members, plural, one {# member} other {# members}}, since {since}",
    he: "{name} {digest}: {members, plural, one {חבר # בלבד} two {# חברים} other {# חברים}}, מאז {since}",
    es: "{name} {digest}: {members, plural, one {# miembro} many {# miembros} other {# miembros}}, desde {since}",
  },
  needed: {
    en: "{accept} must agree that one joins, {mandate} on a mandate, {metrics} on metrics.",
    he: "נדרשת הסכמה של {accept} לצירוף, של {mandate} לייפוי כוח, של {metrics} למדדים.",
    es: "Deben estar de acuerdo {accept} para que alguien entre, {mandate} para un mandato, {metrics} para las métricas.",
  },
  member: {
    en: "{party} ({role}): {status} since {since}",
    he: "{party} ({role}): {status} מאז {since}",
    es: "{party} ({role}): {status} desde {since}",
  },
  accepted: {
    en: "{party} ({role}): {status} since {since}, accepted by {by}",
    he: "{party} ({role}): {status} מאז {since}, התקבל על ידי {by}",
    es: "{party} ({role}): {status} desde {since}, aceptación de {by}",
  },
  mandate: {
    en: "{party}: {mandate}, given by {given} of {needed}",
    he: "{party}: {mandate}, בהסכמת {given} מתוך {needed}",
    es: "{party}: {mandate}, dado por {given} de {needed}",
  },
  mandateHolds: {
    en: "{party}: {mandate}, holds",
    he: "{party}: {mandate}, בתוקף",
    es: "{party}: {mandate}, en vigor",
  },
  metrics: {
    en: "Measures by: {metrics}",
    he: "מודדים לפי: {metrics}",
    es: "Mide por: {metrics}",
  },
  noMetrics: {
    en: "It has agreed on no metrics.",
    he: "לא הוסכם על מדדים.",
    es: "No ha acordado métricas.",
  },
  whole: { en: "The whole commons", he: "כל המאגר המשותף", es: "Todo el procomún" },
  step1: {
    en: "1. Alliances: {cooperatives, plural, one {# cooperative} other {# cooperatives}}, {organisations, plural, one {# organisation} other {# organisations}}, {others} others; {applicants} asking; the first goal is {goal}",
    he: "1. בריתות: קואופרטיבים: {cooperatives}, ארגונים: {organisations}, אחרים: {others}; מבקשים להצטרף: {applicants}; היעד הראשון: {goal}",
    es: "1. Alianzas: cooperativas: {cooperatives}, organizaciones: {organisations}, otros: {others}; solicitan entrar: {applicants}; la primera meta: {goal}",
  },
  step2: {
    en: "2. Letters: {inForce} in force with {suppliers, plural, one {# supplier} other {# suppliers}}, {proposed} proposed, {over} over; {rounds} rounds reviewed; promises: {kept} kept, {due} due, {overdue} overdue, {unknown} cannot tell",
    he: "2. מכתבים: בתוקף {inForce} עם {suppliers} ספקים, מוצעים {proposed}, הסתיימו {over}; סבבים שנסקרו: {rounds}; התחייבויות: קוימו {kept}, טרם הגיע מועדן {due}, באיחור {overdue}, לא ניתן לדעת {unknown}",
    es: "2. Cartas: {inForce} en vigor con {suppliers} proveedores, {proposed} propuestas, {over} terminadas; rondas revisadas: {rounds}; promesas: {kept} cumplidas, {due} pendientes, {overdue} atrasadas, {unknown} sin poder decir",
  },
  step3: {
    en: "3. Open data: {cooperatives, plural, one {# cooperative} other {# cooperatives}} publish what members need, over {periods} periods; {suppliers, plural, one {# supplier answers} other {# suppliers answer}}; both sides in {categories} categories",
    he: "3. נתונים פתוחים: קואופרטיבים שמפרסמים צרכים: {cooperatives}, תקופות: {periods}; ספקים שעונים: {suppliers}; קטגוריות שבהן שני הצדדים: {categories}",
    es: "3. Datos abiertos: cooperativas que publican lo que se necesita: {cooperatives}, periodos: {periods}; proveedores que responden: {suppliers}; categorías con ambos lados: {categories}",
  },
  step4: {
    en: "4. Others do it too: {federations} other federations, {nodes} nodes that sign checkpoints, {researchers} researchers",
    he: "4. גם אחרים עושים זאת: פדרציות אחרות: {federations}, צמתים שחותמים על נקודות ביקורת: {nodes}, חוקרים: {researchers}",
    es: "4. Otros también lo hacen: otras federaciones: {federations}, nodos que firman puntos de control: {nodes}, personas que investigan: {researchers}",
  },
  columnMembers: { en: "members", he: "חברים", es: "miembros" },
  columnApplicants: { en: "asking", he: "מבקשים", es: "solicitan" },
  columnFederation: { en: "federation", he: "פדרציה", es: "federación" },
})

/** What the codes of federations mean: where a party stands, what it is trusted with. */
export const federationCodes = catalogue({
  applicant: { en: "asks to join", he: "מבקש להצטרף", es: "solicita entrar" },
  member: { en: "a member", he: "חבר", es: "miembro" },
  suspended: { en: "suspended", he: "מושעה", es: "en suspenso" },
  left: { en: "left", he: "עזב", es: "salió" },
  "negotiate-letters": {
    en: "negotiates letters with suppliers for all members",
    he: "מנהל משא ומתן על מכתבים עם ספקים בשם כל החברים",
    es: "negocia cartas con proveedores en nombre de todos los miembros",
  },
  "resolve-contests": {
    en: "resolves contests about answers",
    he: "מכריע בערעורים על תשובות",
    es: "resuelve impugnaciones de respuestas",
  },
  steward: {
    en: "looks after the common knowledge",
    he: "דואג לידע המשותף",
    es: "cuida el conocimiento común",
  },
  auditor: { en: "audits suppliers for all", he: "מבקר ספקים בשם כולם", es: "audita proveedores para todos" },
  translator: { en: "translates letters", he: "מתרגם מכתבים", es: "traduce cartas" },
})

/** Help of `federation`. */
export const federationHelp = catalogue({
  federation: {
    en: "federations: alliances of cooperatives and organisations",
    he: "פדרציות: בריתות של קואופרטיבים וארגונים",
    es: "federaciones: alianzas de cooperativas y organizaciones",
  },
  charter: {
    en: "write the charter of a federation as a file, to be read and changed",
    he: "כתיבת תקנון של פדרציה לקובץ, כדי לקרוא ולשנות אותו",
    es: "escribir la carta fundacional de una federación en un archivo, para leerla y cambiarla",
  },
  charterName: { en: "how the federation is called", he: "שם הפדרציה", es: "cómo se llama la federación" },
  charterText: { en: "what it is for", he: "לשם מה היא קיימת", es: "para qué es" },
  charterWith: {
    en: "other founders, who become members by their own signature",
    he: "מייסדים נוספים, שיהיו חברים בחתימתם שלהם",
    es: "otros fundadores, que son miembros por su propia firma",
  },
  charterPercent: {
    en: "what part of the members decides, in percent (default: 51)",
    he: "איזה חלק מהחברים מחליט, באחוזים (ברירת מחדל: 51)",
    es: "qué parte de los miembros decide, en por ciento (por defecto: 51)",
  },
  charterAtLeast: {
    en: "how many at least, as far as there are so many (default: 1)",
    he: "כמה לפחות, כל עוד יש די חברים (ברירת מחדל: 1)",
    es: "cuántos como mínimo, si hay tantos (por defecto: 1)",
  },
  charterMetrics: {
    en: "metrics that it measures by from the beginning",
    he: "מדדים שלפיהם מודדים מההתחלה",
    es: "métricas por las que mide desde el principio",
  },
  into: { en: "a new file", he: "קובץ חדש", es: "un archivo nuevo" },
  found: {
    en: "found a federation: publish its charter and sign it",
    he: "ייסוד פדרציה: פרסום התקנון וחתימה עליו",
    es: "fundar una federación: publicar su carta y firmarla",
  },
  file: { en: "the charter as JSON", he: "התקנון כ־JSON", es: "la carta fundacional en JSON" },
  list: { en: "all federations", he: "כל הפדרציות", es: "todas las federaciones" },
  show: {
    en: "a federation: members, mandates, metrics",
    he: "פדרציה: חברים, ייפויי כוח, מדדים",
    es: "una federación: miembros, mandatos, métricas",
  },
  named: {
    en: "its digest, the beginning of it, or its name",
    he: "הטביעה שלה, תחילת הטביעה, או שמה",
    es: "su huella, el comienzo de ella o su nombre",
  },
  asOf: {
    en: "as of then instead of now",
    he: "נכון לאותו מועד במקום לעכשיו",
    es: "a esa fecha en vez de ahora",
  },
  apply: {
    en: "ask to join, accepting the charter",
    he: "בקשה להצטרף, תוך קבלת התקנון",
    es: "pedir entrar, aceptando la carta",
  },
  accept: {
    en: "agree, as a member, that a party joins",
    he: "הסכמה, כחבר, שצד יצטרף",
    es: "aceptar, como miembro, que alguien entre",
  },
  leave: { en: "leave a federation", he: "עזיבת פדרציה", es: "salir de una federación" },
  suspend: {
    en: "agree, as a member, that another does not count for now",
    he: "הסכמה, כחבר, שחבר אחר לא ייחשב לעת עתה",
    es: "aceptar, como miembro, que otro no cuente por ahora",
  },
  lift: {
    en: "agree, as a member, that a suspended one counts again",
    he: "הסכמה, כחבר, שחבר מושעה ייחשב שוב",
    es: "aceptar, como miembro, que uno en suspenso vuelva a contar",
  },
  mandate: {
    en: "trust a member, as a member, with something; with --end no more",
    he: "מתן ייפוי כוח לחבר, כחבר; עם --end לא עוד",
    es: "confiar algo a un miembro, como miembro; con --end, ya no",
  },
  mandateNamed: { en: "what it is trusted with", he: "במה מופקד החבר", es: "qué se le confía" },
  until: {
    en: "the last day on which it holds",
    he: "היום האחרון שבו זה בתוקף",
    es: "el último día en que vale",
  },
  end: { en: "take the word back", he: "ביטול ההסכמה", es: "retirar la palabra" },
  metrics: {
    en: "agree, as a member, to measure by exactly these metrics",
    he: "הסכמה, כחבר, למדוד בדיוק לפי המדדים האלה",
    es: "aceptar, como miembro, medir exactamente por estas métricas",
  },
  metric: {
    en: "names, name@version or digests",
    he: "שמות, שם@גרסה או טביעות",
    es: "nombres, nombre@versión o huellas",
  },
  party: {
    en: "its SCID, the beginning of it, or its name",
    he: "ה־SCID שלו, תחילתו, או שמו",
    es: "su SCID, el comienzo de él o su nombre",
  },
  note: {
    en: "what the members should know",
    he: "מה שהחברים צריכים לדעת",
    es: "lo que los miembros deben saber",
  },
  reason: { en: "why", he: "מדוע", es: "por qué" },
  progress: {
    en: "how far the four steps are: alliances, letters, open data, others; counts and no grade",
    he: "כמה התקדמו ארבעת הצעדים: בריתות, מכתבים, נתונים פתוחים, אחרים; מספרים בלי ציון",
    es: "hasta dónde llegan los cuatro pasos: alianzas, cartas, datos abiertos, otros; cuentas sin nota",
  },
})
