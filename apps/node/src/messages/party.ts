import { catalogue } from "./catalogue.ts"

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
