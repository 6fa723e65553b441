import { catalogue } from "./catalogue.ts"

/** What the program says of pools: figures that cooperatives show together only. */
export const poolSays = catalogue({
  none: {
    en: "No pools yet. Call one: commonshelf federation pool call FEDERATION --period 2026-Q1 --node NODE",
    he: "אין עדיין איגומים. לקריאה לאיגום: commonshelf federation pool call FEDERATION --period 2026-Q1 --node NODE",
    es: "Todavía no hay puestas en común. Convoque una: commonshelf federation pool call FEDERATION --period 2026-Q1 --node NODE",
  },
  notFound: {
    en: 'There is no pool "{wanted}" in the commons of this node.',
    he: "אין איגום „{wanted}” במאגר המשותף של הצומת הזה.",
    es: "No hay ninguna puesta en común «{wanted}» en el procomún de este nodo.",
  },
  several: {
    en: '"{wanted}" means {count} pools. Write more of its digest.',
    he: "„{wanted}” מתאים ל־{count} איגומים. כתבו עוד מן הטביעה.",
    es: "«{wanted}» designa {count} puestas en común. Escriba más de su huella.",
  },
  listFirst: {
    en: "See: commonshelf federation pool list",
    he: "ראו: commonshelf federation pool list",
    es: "Vea: commonshelf federation pool list",
  },
  notParty: {
    en: "{name} is not among those whom this pool calls.",
    he: "{name} אינו בין מי שנקראו לאיגום הזה.",
    es: "{name} no está entre las partes que esta puesta en común convoca.",
  },
  noMember: {
    en: "{name} is no member of this federation.",
    he: "{name} אינו חבר בפדרציה הזאת.",
    es: "{name} no es miembro de esta federación.",
  },
  howMany: {
    en: "A pool has 3 to 20 parties, and this one would have {count}.",
    he: "באיגום משתתפים 3 עד 20 צדדים, ובזה היו {count}.",
    es: "Una puesta en común tiene de 3 a 20 partes, y esta tendría {count}.",
  },
  badNode: {
    en: '"{node}" is no node. Write unit, currency and path, such as: {example}',
    he: "„{node}” אינו צומת בעץ. כתבו יחידה, מטבע ונתיב, למשל: {example}",
    es: "«{node}» no es un nodo. Escriba unidad, moneda y camino, como: {example}",
  },
  noNode: {
    en: "Say what is to be shown together: --node, or --from a file with one on each line.",
    he: "ציינו מה יוצג יחד: --node, או --from עם קובץ שבו צומת בכל שורה.",
    es: "Diga qué se mostrará en común: --node, o --from un archivo con uno por línea.",
  },
  keyElsewhere: {
    en: "The secret of pool {call} is not in this ledger: another device made it, or the ledger was restored from an older backup. Leave the pool: commonshelf federation pool leave {call}",
    he: "הסוד של האיגום {call} אינו בפנקס הזה: מכשיר אחר יצר אותו, או שהפנקס שוחזר מגיבוי ישן יותר. עזבו את האיגום: commonshelf federation pool leave {call}",
    es: "El secreto de la puesta en común {call} no está en este libro: lo hizo otro equipo, o el libro se restauró de una copia anterior. Salga de ella: commonshelf federation pool leave {call}",
  },
  forgotten: {
    en: "The part in pool {call} is said, and this ledger does not know which lines it spent: nothing is released from it, because a line would be shown twice.",
    he: "החלק באיגום {call} כבר נאמר, והפנקס הזה אינו יודע אילו שורות נוצלו בו: דבר לא יפורסם ממנו, כי שורה הייתה מוצגת פעמיים.",
    es: "La parte en la puesta en común {call} está dicha, y este libro no sabe qué líneas gastó: no se publica nada de él, porque una línea se mostraría dos veces.",
  },
  newerBackup: {
    en: "Restore a backup of the ledger that was made after the pool was counted.",
    he: "שחזרו גיבוי של הפנקס שנעשה אחרי הספירה לאיגום.",
    es: "Restaure una copia del libro hecha después del recuento.",
  },
  partIsSaid: {
    en: "The part in this pool is said, and what is said stays. It cannot be left any more.",
    he: "החלק באיגום הזה כבר נאמר, ומה שנאמר נשאר. אי אפשר עוד לעזוב אותו.",
    es: "La parte en esta puesta en común está dicha, y lo dicho queda. Ya no se puede salir.",
  },
  leftAlready: {
    en: "This pool was left already.",
    he: "האיגום הזה כבר נעזב.",
    es: "Ya se salió de esta puesta en común.",
  },
  saidKey: {
    en: "Took part: the key is said.",
    he: "הצטרפות: המפתח נאמר.",
    es: "Participa: la clave está dicha.",
  },
  saidCount: {
    en: "Told the other parties under seal of which nodes there is a part. No month of {period} is released until the part is said or the pool left.",
    he: "נאמר לצדדים האחרים, בחותם, באילו צמתים יש חלק. שום חודש של {period} לא יפורסם עד שהחלק ייאמר או שהאיגום ייעזב.",
    es: "Dicho a las otras partes, bajo sello, de qué nodos hay parte. Ningún mes de {period} se publica hasta que la parte esté dicha o se salga.",
  },
  saidPart: {
    en: "Said the part, masked. Its lines are spent.",
    he: "החלק נאמר, במסכה. השורות שלו נוצלו.",
    es: "Dicha la parte, enmascarada. Sus líneas están gastadas.",
  },
  saidPartOfNothing: {
    en: "Said the part: nothing comes out, and nothing is spent.",
    he: "החלק נאמר: דבר אינו יוצא, ודבר אינו נוצל.",
    es: "Dicha la parte: no sale nada y nada se gasta.",
  },
  saidNothing: { en: "Nothing to say now.", he: "אין מה לומר כעת.", es: "Nada que decir ahora." },
  left: {
    en: "Left the pool: {statement}",
    he: "האיגום נעזב: {statement}",
    es: "Salió de la puesta en común: {statement}",
  },
  called: {
    en: "Called: {call}. Each party takes its steps with: commonshelf federation pool next {call}",
    he: "נקרא: {call}. כל צד עושה את צעדיו כך: commonshelf federation pool next {call}",
    es: "Convocada: {call}. Cada parte da sus pasos con: commonshelf federation pool next {call}",
  },
  head: {
    en: "Pool {call} of {federation}, {period}, until {until}: parts of at least {members} members, figures of at least {parts} parts",
    he: "איגום {call} של {federation}, {period}, עד {until}: בכל חלק {members} חברים לפחות, בכל נתון {parts} חלקים לפחות",
    es: "Puesta en común {call} de {federation}, {period}, hasta {until}: partes de al menos {members} miembros, cifras de al menos {parts} partes",
  },
  "gathering-keys": {
    en: "Waits for the keys of {parties}.",
    he: "ממתין למפתחות של {parties}.",
    es: "Espera las claves de {parties}.",
  },
  counting: {
    en: "Waits until these have counted: {parties}.",
    he: "ממתין לספירה של {parties}.",
    es: "Espera el recuento de {parties}.",
  },
  "gathering-parts": {
    en: "Waits for the parts of {parties}.",
    he: "ממתין לחלקים של {parties}.",
    es: "Espera las partes de {parties}.",
  },
  complete: { en: "Complete since {on}.", he: "הושלם ב־{on}.", es: "Completa desde {on}." },
  strangers: {
    en: "Did not come about: no members of the federation when it was called: {parties}.",
    he: "לא יצא לפועל: לא היו חברים בפדרציה בעת הקריאה: {parties}.",
    es: "No llegó a ser: no eran miembros de la federación al convocarla: {parties}.",
  },
  leftBy: {
    en: "Did not come about: left by {parties}.",
    he: "לא יצא לפועל: עזבו {parties}.",
    es: "No llegó a ser: salieron {parties}.",
  },
  "one-key": {
    en: "Did not come about: one key was said by {parties}.",
    he: "לא יצא לפועל: אותו מפתח נאמר על ידי {parties}.",
    es: "No llegó a ser: dijeron la misma clave {parties}.",
  },
  late: {
    en: "Did not come about in time: {parties} said nothing more.",
    he: "לא יצא לפועל בזמן: {parties} לא אמרו עוד דבר.",
    es: "No llegó a ser a tiempo: {parties} no dijeron nada más.",
  },
  repeated: {
    en: "{party} said in several ways: {steps}.",
    he: "{party} אמר ביותר מאופן אחד: {steps}.",
    es: "{party} dijo de varios modos: {steps}.",
  },
  differs: {
    en: "{party} rests on something else than the others: {steps}. If that does not end, leave: commonshelf federation pool leave {call}",
    he: "{party} נשען על דבר אחר מן האחרים: {steps}. אם זה לא נפתר, אפשר לעזוב: commonshelf federation pool leave {call}",
    es: "{party} se apoya en otra cosa que las demás: {steps}. Si no se resuelve, salga: commonshelf federation pool leave {call}",
  },
  garbled: { en: "garbled", he: "משובש", es: "ilegible" },
  notOut: { en: "does not come out", he: "אינו יוצא", es: "no sale" },
  between: { en: "{least} to {most}", he: "{least} עד {most}", es: "de {least} a {most}" },
  columnNode: { en: "node", he: "צומת", es: "nodo" },
  columnParts: { en: "parts", he: "חלקים", es: "partes" },
  columnShown: { en: "quantity", he: "כמות", es: "cantidad" },
  columnBetween: { en: "between", he: "בין", es: "entre" },
  columnPrice: { en: "mean price", he: "מחיר ממוצע", es: "precio medio" },
  columnPool: { en: "pool", he: "איגום", es: "puesta en común" },
  columnFederation: { en: "federation", he: "פדרציה", es: "federación" },
  columnUntil: { en: "until", he: "עד", es: "hasta" },
  columnOut: { en: "come out", he: "יוצאים", es: "salen" },
  columnHasPart: { en: "a part", he: "יש חלק", es: "hay parte" },
  partsAre: {
    en: "The parts would be {percent} % of what the months left by value; the smallest is of {members} members. Nobody else sees this.",
    he: "החלקים יהיו {percent} % ממה שנותר מן החודשים, לפי ערך; הקטן שבהם של {members} חברים. איש אחר אינו רואה זאת.",
    es: "Las partes serían el {percent} % del valor de lo que dejaron los meses; la menor es de {members} miembros. Nadie más ve esto.",
  },
  togetherOnly: {
    en: "Only together, in pools of federations:",
    he: "רק יחד, באיגומים של פדרציות:",
    es: "Solo en común, en puestas en común de federaciones:",
  },
})

/** What the codes of pools mean: how far one is, and its steps. */
export const poolCodes = catalogue({
  "gathering-keys": { en: "waits for keys", he: "ממתין למפתחות", es: "espera claves" },
  counting: { en: "counting", he: "סופר", es: "en recuento" },
  "gathering-parts": { en: "waits for parts", he: "ממתין לחלקים", es: "espera partes" },
  complete: { en: "complete", he: "הושלם", es: "completa" },
  over: { en: "did not come about", he: "לא יצא לפועל", es: "no llegó a ser" },
  key: { en: "its key", he: "המפתח", es: "su clave" },
  count: { en: "its count", he: "הספירה", es: "su recuento" },
  part: { en: "its part", he: "החלק", es: "su parte" },
  true: { en: "yes", he: "כן", es: "sí" },
  false: { en: "no", he: "לא", es: "no" },
})
