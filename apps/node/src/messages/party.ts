import { catalogue } from "./catalogue.ts"

/** How a cooperative found out who a party is. */
export const methodSays = catalogue({
  "register-extract": { en: "extract of the register", he: "תדפיס מרשם", es: "extracto del registro" },
  invoice: { en: "invoice", he: "חשבונית", es: "factura" },
  visit: { en: "visit", he: "ביקור", es: "visita" },
  other: { en: "another way", he: "דרך אחרת", es: "otra manera" },
})

/** What is said about party. */
export const partySays = catalogue({
  onlyCooperativesVouch: {
    en: "Cooperatives vouch for parties; this node is not one.",
    he: "קואופרטיבים ערבים לצדדים; הצומת הזה אינו קואופרטיב.",
    es: "Las cooperativas avalan a las partes; este nodo no es una.",
  },
  ownParty: {
    en: "Nobody vouches for itself: ask another cooperative.",
    he: "איש אינו ערב לעצמו: פנו לקואופרטיב אחר.",
    es: "Nadie se avala a sí mismo: pídalo a otra cooperativa.",
  },
  sameParty: {
    en: "A party continues another one, not itself.",
    he: "צד ממשיך צד אחר, לא את עצמו.",
    es: "Una parte continúa a otra, no a sí misma.",
  },
  continuesAs: {
    en: "keys lost, continues as {name}",
    he: "המפתחות אבדו, ממשיך בתור {name}",
    es: "claves perdidas, continúa como {name}",
  },
  unconfirmed: { en: "identity unconfirmed", he: "הזהות לא אושרה", es: "identidad sin confirmar" },
  confirmedBy: {
    en: "identity confirmed by {names}",
    he: "הזהות אושרה על ידי {names}",
    es: "identidad confirmada por {names}",
  },
  standingContinues: {
    en: "{standing}, continues {name}",
    he: "{standing}, ממשיך את {name}",
    es: "{standing}, continúa a {name}",
  },
  nobodyYet: { en: "Nobody yet.", he: "עדיין איש.", es: "Todavía nadie." },
  identity: { en: "identity", he: "זהות", es: "identidad" },
  nobodySays: {
    en: "Identity unconfirmed: no cooperative says who this is.",
    he: "הזהות לא אושרה: אף קואופרטיב אינו אומר מי זה.",
    es: "Identidad sin confirmar: ninguna cooperativa dice quién es.",
  },
  confirmed: { en: "Identity confirmed:", he: "הזהות אושרה:", es: "Identidad confirmada:" },
  says: {
    en: "{name} says on {day}: {legalName}, {register} {id} ({method})",
    he: "{name} אומר ב־{day}: {legalName}, {register} {id} ({method})",
    es: "{name} dice el {day}: {legalName}, {register} {id} ({method})",
  },
  saysUntil: {
    en: "{name} says on {day}: {legalName}, {register} {id} ({method}, until {until})",
    he: "{name} אומר ב־{day}: {legalName}, {register} {id} ({method}, עד {until})",
    es: "{name} dice el {day}: {legalName}, {register} {id} ({method}, hasta {until})",
  },
  continues: {
    en: "Continues {name}, whose keys are lost, says {by} on {day}.",
    he: "ממשיך את {name}, שמפתחותיו אבדו, כך אומר {by} ב־{day}.",
    es: "Continúa a {name}, cuyas claves se perdieron, dice {by} el {day}.",
  },
  keysLost: {
    en: "Its keys are lost; it continues as {name}, says {by} on {day}.",
    he: "מפתחותיו אבדו; הוא ממשיך בתור {name}, כך אומר {by} ב־{day}.",
    es: "Sus claves se perdieron; continúa como {name}, dice {by} el {day}.",
  },
  notRight: {
    en: "{count} statements. That an identity is confirmed does not say that they are right.",
    he: "{count} הצהרות. אישור של זהות אינו אומר שהן נכונות.",
    es: "{count} declaraciones. Que una identidad esté confirmada no dice que sean ciertas.",
  },
  published: { en: "Published: {digest}", he: "פורסם: {digest}", es: "Publicado: {digest}" },
  holdsUntil: {
    en: "It holds until {until}; take it back: commonshelf disclose withdraw DIGEST --reason R",
    he: "זה תקף עד {until}; לביטול: commonshelf disclose withdraw DIGEST --reason R",
    es: "Vale hasta {until}; para retirarlo: commonshelf disclose withdraw DIGEST --reason R",
  },
  version: {
    en: "Version {version} of its identity:",
    he: "גרסה {version} של הזהות שלו:",
    es: "Versión {version} de su identidad:",
  },
  versionEnded: {
    en: "Version {version} of its identity, which has ended:",
    he: "גרסה {version} של הזהות שלו, שהסתיימה:",
    es: "Versión {version} de su identidad, que ha terminado:",
  },
  mustAgree: {
    en: "{count} of these must agree to a change: {names}.",
    he: "{count} מאלה חייבים להסכים לשינוי: {names}.",
    es: "{count} de estos deben estar de acuerdo con un cambio: {names}.",
  },
  pending: {
    en: "{count, plural, one {# change waits for witnesses and has no effect} other {# changes wait for witnesses and have no effect}}.",
    he: "{count, plural, one {שינוי # ממתין לעדים ואין לו תוקף} other {# שינויים ממתינים לעדים ואין להם תוקף}}.",
    es: "{count, plural, one {# cambio espera a los testigos y no tiene efecto} other {# cambios esperan a los testigos y no tienen efecto}}.",
  },
  rivals: {
    en: "! Agreed to two rival changes: {names}.",
    he: "! הסכימו לשני שינויים יריבים: {names}.",
    es: "! Estuvieron de acuerdo con dos cambios rivales: {names}.",
  },
  useRevoked: {
    en: "{use}, revoked as of {at}",
    he: "{use}, מבוטל החל ב־{at}",
    es: "{use}, revocada desde {at}",
  },
})

/** Help of the commands about party. */
export const partyHelp = catalogue({
  party: {
    en: "who speaks in the commons",
    he: "מי מדבר במאגר המשותף",
    es: "quién habla en los datos comunes",
  },
  role: { en: "only those", he: "רק אלה", es: "solo esas" },
  list: {
    en: "all parties, and who says that they are who they say",
    he: "כל הצדדים, ומי אומר שהם מי שהם אומרים",
    es: "todas las partes, y quién dice que son quienes dicen ser",
  },
  which: {
    en: "its SCID, the beginning of it, or its name",
    he: "ה־SCID שלו, תחילתו, או שמו",
    es: "su SCID, el comienzo de él o su nombre",
  },
  show: {
    en: "one party with its keys, and who says who it is",
    he: "צד אחד עם המפתחות שלו, ומי אומר מי הוא",
    es: "una parte con sus claves, y quién dice quién es",
  },
  log: {
    en: "what stands in its party document, one signed text a line: for `statement insert` and `key recover`",
    he: "מה שכתוב במסמך הצד שלו, טקסט חתום אחד בכל שורה: בשביל `statement insert` ו־`key recover`",
    es: "lo que hay en su documento de parte, un texto firmado por línea: para `statement insert` y `key recover`",
  },
  legalName: {
    en: "its name exactly as it stands in the register",
    he: "שמו בדיוק כפי שהוא רשום במרשם",
    es: "su nombre tal como está en el registro",
  },
  register: {
    en: 'the register, such as "Registrar of Companies"',
    he: 'המרשם, למשל "רשם החברות"',
    es: "el registro, como «Registro Mercantil»",
  },
  number: { en: "its number in the register", he: "מספרו במרשם", es: "su número en el registro" },
  method: { en: "how you checked", he: "איך בדקתם", es: "cómo lo comprobó" },
  registerUrl: { en: "the address of the register", he: "הכתובת של המרשם", es: "la dirección del registro" },
  checkedOn: {
    en: "when you checked (default: today)",
    he: "מתי בדקתם (ברירת מחדל: היום)",
    es: "cuándo lo comprobó (por defecto: hoy)",
  },
  evidence: {
    en: "what you saw; only its name and digest are published",
    he: "מה ראיתם; מתפרסמים רק השם והטביעה",
    es: "lo que vio; solo se publican su nombre y su huella",
  },
  continues: {
    en: "the identity whose keys are lost, and which this one continues",
    he: "הזהות שמפתחותיה אבדו, ושזו ממשיכה אותה",
    es: "la identidad cuyas claves se perdieron y que esta continúa",
  },
  note: { en: "what others should know", he: "מה שאחרים צריכים לדעת", es: "lo que otros deben saber" },
  validUntil: {
    en: "until when it holds (default: two years)",
    he: "עד מתי זה תקף (ברירת מחדל: שנתיים)",
    es: "hasta cuándo vale (por defecto: dos años)",
  },
  attest: {
    en: "vouch, as a cooperative, that a party is a registered company; not that its answers are right",
    he: "ערבות, כקואופרטיב, שצד הוא חברה רשומה; לא שתשובותיו נכונות",
    es: "avalar, como cooperativa, que una parte es una empresa registrada; no que sus respuestas sean ciertas",
  },
})
