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
    en: "This is not a charter: {detail}. Begin with: commonshelf federation charter",
    he: "זה אינו תקנון: {detail}. להתחלה: commonshelf federation charter",
    es: "Esto no es una carta fundacional: {detail}. Empiece con: commonshelf federation charter",
  },
  foundsNothing: {
    en: "This charter amends another one. Members agree to it with: commonshelf federation amend",
    he: "התקנון הזה מתקן תקנון אחר. חברים מסכימים לו כך: commonshelf federation amend",
    es: "Esta carta fundacional modifica otra. Los miembros la acuerdan con: commonshelf federation amend",
  },
  noAmendment: {
    en: "No charter {charter} is proposed there, or several begin so.",
    he: "לא הוצע שם תקנון {charter}, או שכמה מתחילים כך.",
    es: "Allí no se propone ninguna carta {charter}, o varias empiezan así.",
  },
  seeAmendments: {
    en: "See: commonshelf federation show {federation}",
    he: "ראו: commonshelf federation show {federation}",
    es: "Vea: commonshelf federation show {federation}",
  },
  charterSince: {
    en: "By the charter {charter}, in force since {since}.",
    he: "לפי התקנון {charter}, שבתוקף מאז {since}.",
    es: "Según la carta {charter}, en vigor desde {since}.",
  },
  amendmentProposed: {
    en: "Charter {charter} would take its place: {agreed} of {needed} agree ({by}).",
    he: "התקנון {charter} יבוא במקומו: הסכימו {agreed} מתוך {needed} ({by}).",
    es: "La carta {charter} tomaría su lugar: de acuerdo {agreed} de {needed} ({by}).",
  },
  amendmentHolds: {
    en: "Charter {charter} holds since {since}.",
    he: "התקנון {charter} בתוקף מאז {since}.",
    es: "La carta {charter} rige desde {since}.",
  },
  amendmentOver: {
    en: "Charter {charter}: another one took the place.",
    he: "התקנון {charter}: תקנון אחר בא במקום.",
    es: "La carta {charter}: otra tomó el lugar.",
  },
  agreeWith: {
    en: "Others agree with: commonshelf federation agree {federation} {charter}",
    he: "אחרים מסכימים כך: commonshelf federation agree {federation} {charter}",
    es: "Otros lo acuerdan con: commonshelf federation agree {federation} {charter}",
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
    en: "{accept} must agree that one joins, {mandate} on a mandate, {metrics} on metrics, {amend} on another charter.",
    he: "נדרשת הסכמה של {accept} לצירוף, של {mandate} לייפוי כוח, של {metrics} למדדים, של {amend} לתקנון אחר.",
    es: "Deben estar de acuerdo {accept} para que alguien entre, {mandate} para un mandato, {metrics} para las métricas, {amend} para otra carta.",
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
    en: "2. Letters: {inForce} in force with {suppliers, plural, one {# supplier} other {# suppliers}}, {proposed} proposed, {over} over; {rounds, plural, one {# round} other {# rounds}} reviewed; promises: {kept} kept, {due} due, {overdue} overdue, {unknown} cannot tell",
    he: "2. מכתבים: בתוקף {inForce} עם {suppliers} ספקים, מוצעים {proposed}, הסתיימו {over}; סבבים שנסקרו: {rounds}; התחייבויות: קוימו {kept}, טרם הגיע מועדן {due}, באיחור {overdue}, לא ניתן לדעת {unknown}",
    es: "2. Cartas: {inForce} en vigor con {suppliers} proveedores, {proposed} propuestas, {over} terminadas; rondas revisadas: {rounds}; promesas: {kept} cumplidas, {due} pendientes, {overdue} atrasadas, {unknown} sin poder decir",
  },
  step3: {
    en: "3. Open data: {cooperatives, plural, one {# cooperative publishes} other {# cooperatives publish}} what members need, over {periods, plural, one {# period} other {# periods}}; {suppliers, plural, one {# supplier answers} other {# suppliers answer}}; both sides in {categories, plural, one {# category} other {# categories}}",
    he: "3. נתונים פתוחים: קואופרטיבים שמפרסמים צרכים: {cooperatives}, תקופות: {periods}; ספקים שעונים: {suppliers}; קטגוריות שבהן שני הצדדים: {categories}",
    es: "3. Datos abiertos: cooperativas que publican lo que se necesita: {cooperatives}, periodos: {periods}; proveedores que responden: {suppliers}; categorías con ambos lados: {categories}",
  },
  step4: {
    en: "4. Others do it too: {federations, plural, one {# other federation} other {# other federations}}, {nodes, plural, one {# node that signs} other {# nodes that sign}} checkpoints, {researchers, plural, one {# researcher} other {# researchers}}",
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
