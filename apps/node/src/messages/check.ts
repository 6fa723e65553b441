import { catalogue } from "./catalogue.ts"

/** Checks, audits and visits: what others find of what somebody said. */
export const checkSays = catalogue({
  signed: { en: "Signed: {digest}", he: "נחתם: {digest}", es: "Firmado: {digest}" },
  counts: { en: "It counts.", he: "זה נספר.", es: "Cuenta." },
  shown: {
    en: "It is shown and does not count: {reason}.",
    he: "זה מוצג ואינו נספר: {reason}.",
    es: "Se muestra y no cuenta: {reason}.",
  },
  notCounted: { en: "Not counted: {reason}.", he: "לא נספר: {reason}.", es: "No cuenta: {reason}." },
  ownStatement: {
    en: "Nobody checks or contests what it said itself.",
    he: "איש אינו בודק את מה שאמר בעצמו ואינו משיג עליו.",
    es: "Nadie comprueba ni impugna lo que dijo por sí mismo.",
  },
  askAnother: {
    en: "Ask another cooperative; take an own statement back: commonshelf disclose withdraw DIGEST --reason R",
    he: "פנו לקואופרטיב אחר; כדי למשוך הצהרה שלכם: commonshelf disclose withdraw DIGEST --reason R",
    es: "Pídalo a otra cooperativa; para retirar una declaración propia: commonshelf disclose withdraw DIGEST --reason R",
  },
  noValue: {
    en: "Only an answer to a metric has a value: leave out --value.",
    he: "רק לתשובה למדד יש ערך: יש להשמיט את --value.",
    es: "Solo una respuesta a un indicador tiene valor: omita --value.",
  },
  noPeople: {
    en: '--took-part: "{text}" is no side with a number of people.',
    he: '--took-part: "{text}" אינו צד עם מספר אנשים.',
    es: "--took-part: «{text}» no es un lado con un número de personas.",
  },
  writePeople: {
    en: "Write SIDE=PEOPLE, such as consumer=3; there are consumer=N, producer=N, worker=N, cooperative=N, expert=N",
    he: "יש לכתוב SIDE=PEOPLE, למשל consumer=3; אפשר consumer=N, producer=N, worker=N, cooperative=N, expert=N",
    es: "Escriba SIDE=PEOPLE, como consumer=3; hay consumer=N, producer=N, worker=N, cooperative=N, expert=N",
  },
  nothing: {
    en: "Nobody has said anything about it.",
    he: "איש לא אמר על כך דבר.",
    es: "Nadie ha dicho nada al respecto.",
  },
  checked: {
    en: "Checked by {name} on {day} ({method}).",
    he: "נבדק בידי {name} ב־{day} ({method}).",
    es: "Comprobado por {name} el {day} ({method}).",
  },
  disputed: {
    en: "Disputed by {name} on {day} ({method}).",
    he: "שנוי במחלוקת לפי {name}, ב־{day} ({method}).",
    es: "Cuestionado por {name} el {day} ({method}).",
  },
  conform: {
    en: "Audited by {name} on {day} ({method}): it is so.",
    he: "ביקורת של {name} ב־{day} ({method}): כך הדבר.",
    es: "Auditado por {name} el {day} ({method}): es así.",
  },
  partly: {
    en: "Audited by {name} on {day} ({method}): it is so in part.",
    he: "ביקורת של {name} ב־{day} ({method}): כך הדבר בחלקו.",
    es: "Auditado por {name} el {day} ({method}): es así en parte.",
  },
  not: {
    en: "Audited by {name} on {day} ({method}): it is not so.",
    he: "ביקורת של {name} ב־{day} ({method}): לא כך הדבר.",
    es: "Auditado por {name} el {day} ({method}): no es así.",
  },
  unclear: {
    en: "Audited by {name} on {day} ({method}): it stayed unclear.",
    he: "ביקורת של {name} ב־{day} ({method}): הדבר נשאר לא ברור.",
    es: "Auditado por {name} el {day} ({method}): quedó sin aclarar.",
  },
  arrivedAt: { en: "Own value: {value}.", he: "ערך משלהם: {value}.", es: "Valor propio: {value}." },
  certificate: {
    en: "Certificate of {certifier}, number {reference}, until {until}.",
    he: "תעודה של {certifier}, מספר {reference}, עד {until}.",
    es: "Certificado de {certifier}, número {reference}, hasta el {until}.",
  },
  conflict: {
    en: "Conflict of interest: {text}",
    he: "ניגוד עניינים: {text}",
    es: "Conflicto de intereses: {text}",
  },
  tookPart: { en: "Took part: {people}.", he: "השתתפו: {people}.", es: "Participaron: {people}." },
  people: { en: "{side}: {count}", he: "{side}: {count}", es: "{side}: {count}" },
  visited: {
    en: "Visited in {town} on {day}, says {name}: {seen}",
    he: "ביקור ב{town} ב־{day}, לדברי {name}: {seen}",
    es: "Visitado en {town} el {day}, dice {name}: {seen}",
  },
  restsOn: {
    en: "Rests on {name}: {step} ({digest}).",
    he: "נשען על {name}: {step} ({digest}).",
    es: "Se apoya en {name}: {step} ({digest}).",
  },
})

/** Why something is shown and changes nothing, by its code: the end of a sentence. */
export const faultSays = catalogue({
  "own-statement": {
    en: "it is about what its signer said itself",
    he: "הוא על מה שהחותם אמר בעצמו",
    es: "trata de lo que dijo quien lo firma",
  },
  "not-a-cooperative": {
    en: "only cooperatives speak with effect",
    he: "רק לדברי קואופרטיבים יש תוקף",
    es: "solo tiene efecto lo que dicen las cooperativas",
  },
  "no-metric": { en: "it names no metric", he: "אינו נוקב במדד", es: "no nombra ningún indicador" },
  "other-metric": {
    en: "it names another metric than the answer",
    he: "הוא נוקב במדד אחר מזה של התשובה",
    es: "nombra otro indicador que la respuesta",
  },
  superseded: {
    en: "its signer has said something newer",
    he: "החותם אמר מאז דבר חדש יותר",
    es: "quien lo firma ha dicho algo más reciente",
  },
  withdrawn: { en: "it was taken back", he: "הוא נמשך", es: "fue retirado" },
  expired: { en: "its time is over", he: "תוקפו פג", es: "ha caducado" },
  unproven: { en: "it is unproven", he: "הוא לא מוכח", es: "no está probado" },
  "contest-upheld": {
    en: "a contest of it was upheld",
    he: "השגה עליו התקבלה",
    es: "se estimó una impugnación en su contra",
  },
  "own-contest": {
    en: "who contests does not decide",
    he: "מי שמשיג אינו מכריע",
    es: "quien impugna no decide",
  },
  "not-the-contester": {
    en: "only who contested takes a contest back",
    he: "רק מי שהשיג מושך את ההשגה",
    es: "solo quien impugnó retira la impugnación",
  },
  "not-addressed": {
    en: "its signer was not asked",
    he: "החותם לא נשאל",
    es: "no se preguntó a quien lo firma",
  },
  "no-mandate": {
    en: "the federation that it names had not trusted its signer with contests",
    he: "הפדרציה שהוא נוקב בה לא הפקידה בידי החותם הכרעה בהשגות",
    es: "la federación que nombra no había confiado las impugnaciones a quien firma",
  },
  "no-target": {
    en: "what it is about is not here",
    he: "מה שהוא עוסק בו אינו כאן",
    es: "aquello de lo que trata no está aquí",
  },
})

/** How something was looked at, who took part, and the steps of the ladder, by their codes. */
export const checkCodeSays = catalogue({
  document: { en: "document", he: "מסמך", es: "documento" },
  visit: { en: "visit", he: "ביקור", es: "visita" },
  recomputation: { en: "calculated again", he: "חישוב חוזר", es: "cálculo repetido" },
  interview: { en: "interviews", he: "שיחות", es: "entrevistas" },
  other: { en: "other", he: "אחר", es: "otro" },
  consumer: { en: "consumers", he: "צרכנים", es: "consumidores" },
  producer: { en: "producers", he: "יצרנים", es: "productores" },
  worker: { en: "workers", he: "עובדים", es: "trabajadores" },
  cooperative: { en: "cooperative", he: "קואופרטיב", es: "cooperativa" },
  expert: { en: "experts", he: "מומחים", es: "expertos" },
  says: { en: "somebody says so", he: "מישהו אומר כך", es: "alguien lo dice" },
  checked: { en: "checked", he: "נבדק", es: "comprobado" },
  certified: { en: "with a certificate", he: "עם תעודה", es: "con certificado" },
})

/** Help of `check`. */
export const checkHelp = catalogue({
  check: {
    en: "look at what others said, and say what you found",
    he: "בדיקה של דברי אחרים, ומה שנמצא",
    es: "mirar lo que otros dijeron y decir qué se encontró",
  },
  target: {
    en: "a statement by its digest, or the answer SUPPLIER/METRIC",
    he: "הצהרה לפי הטביעה שלה, או התשובה SUPPLIER/METRIC",
    es: "una declaración por su huella, o la respuesta SUPPLIER/METRIC",
  },
  show: {
    en: "everything that others say of a statement, and what of it counts",
    he: "כל מה שאחרים אומרים על הצהרה, ומה מזה נספר",
    es: "todo lo que otros dicen de una declaración y qué cuenta",
  },
  endorse: {
    en: "say in short that it is so, or that it is not",
    he: "לומר בקצרה שכך הדבר, או שלא",
    es: "decir en breve que es así, o que no",
  },
  verdict: { en: "what you found", he: "מה נמצא", es: "qué se encontró" },
  method: { en: "how you looked", he: "איך נבדק", es: "cómo se miró" },
  note: { en: "what others should know", he: "מה אחרים צריכים לדעת", es: "lo que otros deberían saber" },
  audit: {
    en: "say how far it is so, and how you found out",
    he: "לומר עד כמה כך הדבר, ואיך נודע",
    es: "decir hasta qué punto es así y cómo se supo",
  },
  result: { en: "how far it is so", he: "עד כמה כך הדבר", es: "hasta qué punto es así" },
  conflictAudited: {
    en: 'what ties you to whom you audited; "none" if nothing does',
    he: "מה קושר אתכם למי שנבדק; גם כשאין דבר יש לומר זאת",
    es: "qué le une a quien auditó; si nada, dígalo también",
  },
  conflictVisited: {
    en: 'what ties you to whom you visited; "none" if nothing does',
    he: "מה קושר אתכם למי שביקרתם אצלו; גם כשאין דבר יש לומר זאת",
    es: "qué le une a quien visitó; si nada, dígalo también",
  },
  value: { en: "what you arrived at", he: "הערך שהגעתם אליו", es: "el valor al que llegó" },
  currency: {
    en: "of an amount of money, which is written in minor units",
    he: "של סכום כסף, הנכתב ביחידות קטנות",
    es: "de un importe, que se escribe en unidades menores",
  },
  auditedOn: {
    en: "when you audited (default: today)",
    he: "מתי נערכה הביקורת (ברירת מחדל: היום)",
    es: "cuándo auditó (por defecto: hoy)",
  },
  tookPart: {
    en: "who took part, such as worker=12 or expert=1: sides and numbers, no names",
    he: "מי השתתפו, למשל worker=12 או expert=1: צדדים ומספרים, ללא שמות",
    es: "quiénes participaron, como worker=12 o expert=1: lados y números, sin nombres",
  },
  certifier: {
    en: "who certified it, by the name on the certificate",
    he: "מי נתן את התעודה, בשם שעליה",
    es: "quién lo certificó, con el nombre del certificado",
  },
  certificate: {
    en: "the number of the certificate",
    he: "מספר התעודה",
    es: "el número del certificado",
  },
  scheme: { en: "the scheme of the certificate", he: "תקן התעודה", es: "el esquema del certificado" },
  certifiedUntil: {
    en: "the last day of the certificate",
    he: "היום האחרון של התעודה",
    es: "el último día del certificado",
  },
  evidence: {
    en: "what you saw; only its name and digest are published",
    he: "מה שנראה; רק השם והטביעה שלו מתפרסמים",
    es: "lo que vio; solo se publican su nombre y su huella",
  },
  visit: {
    en: "tell what consumers and producers saw together; a visit gives no verdict",
    he: "לספר מה צרכנים ויצרנים ראו יחד; ביקור אינו פסק דין",
    es: "contar qué vieron juntos consumidores y productores; una visita no da veredicto",
  },
  seen: { en: "what you saw", he: "מה נראה", es: "qué vio" },
  country: { en: "where, such as IL", he: "באיזו ארץ, למשל IL", es: "dónde, como IL" },
  town: { en: "where; no address", he: "היכן; ללא כתובת", es: "dónde; sin dirección" },
  pairs: {
    en: "who took part, such as consumer=3 producer=1: at least one of each, no names",
    he: "מי השתתפו, למשל consumer=3 producer=1: לפחות אחד מכל צד, ללא שמות",
    es: "quiénes participaron, como consumer=3 producer=1: al menos uno de cada, sin nombres",
  },
  visitedOn: {
    en: "when (default: today)",
    he: "מתי (ברירת מחדל: היום)",
    es: "cuándo (por defecto: hoy)",
  },
})
