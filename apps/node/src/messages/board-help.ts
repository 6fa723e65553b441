import { catalogue } from "./catalogue.ts"

/** Help of `board`, `need`, `offer`, `capacity` and `pledge`. */
export const boardHelp = catalogue({
  board: {
    en: "what is needed, promised and could be made, all parties together",
    he: "מה נדרש, מה הובטח ומה אפשר לייצר, כל הצדדים יחד",
    es: "lo que se necesita, lo prometido y lo que se podría producir, todas las partes juntas",
  },
  need: {
    en: "what a cooperative needs for its members",
    he: "מה קואופרטיב צריך עבור חבריו",
    es: "lo que una cooperativa necesita para sus miembros",
  },
  needPublish: {
    en: "say, as a cooperative, what is needed",
    he: "לומר, כקואופרטיב, מה נדרש",
    es: "decir, como cooperativa, lo que se necesita",
  },
  households: { en: "for how many households", he: "עבור כמה משקי בית", es: "para cuántos hogares" },
  unfunded: { en: "there is no money for it", he: "אין לכך כסף", es: "no hay dinero para ello" },
  criterion: {
    en: "whoever delivers answers this at least so well; may be given again",
    he: "מי שמספק עונה על כך לפחות טוב כך; אפשר לציין שוב",
    es: "quien entregue contesta a esto al menos así de bien; se puede repetir",
  },
  needList: {
    en: "the needs, and what was promised towards them",
    he: "הצרכים, ומה שהובטח עבורם",
    es: "las necesidades, y lo prometido para ellas",
  },
  offer: {
    en: "what a supplier has to give",
    he: "מה יש לספק לתת",
    es: "lo que un proveedor tiene para dar",
  },
  offerPublish: {
    en: "say, as a supplier, what there is to take",
    he: "לומר, כספק, מה אפשר לקחת",
    es: "decir, como proveedor, lo que hay para tomar",
  },
  capacity: {
    en: "what a supplier could make",
    he: "מה ספק יכול לייצר",
    es: "lo que un proveedor podría producir",
  },
  capacityPublish: {
    en: "say, as a supplier, how much could be made",
    he: "לומר, כספק, כמה אפשר לייצר",
    es: "decir, como proveedor, cuánto se podría producir",
  },
  risk: {
    en: "who bears a bad year; what is counted in shares of a harvest needs it",
    he: "מי נושא בשנה רעה; מה שנספר בחלקים של יבול דורש זאת",
    es: "quién carga con un mal año; lo que se cuenta en partes de cosecha lo requiere",
  },
  pledge: {
    en: "promises towards needs and offers",
    he: "הבטחות עבור צרכים והצעות",
    es: "promesas para necesidades y ofertas",
  },
  pledgeGive: {
    en: "promise to deliver what is needed, or to take what is offered",
    he: "להבטיח לספק את הנדרש, או לקחת את המוצע",
    es: "prometer entregar lo necesario, o tomar lo ofrecido",
  },
  towards: {
    en: "the id or digest of a need or an offer, or the beginning of it",
    he: "המזהה או הטביעה של צורך או הצעה, או תחילתם",
    es: "el identificador o la huella de una necesidad u oferta, o su comienzo",
  },
  pledgeAmount: {
    en: "how much, in the unit of what it is towards",
    he: "כמה, ביחידה של מה שזה נועד לו",
    es: "cuánto, en la unidad de aquello para lo que es",
  },
  pledgePeriod: {
    en: "when (default: the whole time of what it is towards)",
    he: "מתי (ברירת המחדל: כל הזמן של מה שזה נועד לו)",
    es: "cuándo (por defecto, todo el tiempo de aquello para lo que es)",
  },
  due: { en: "by which day", he: "עד איזה יום", es: "para qué día" },
  pledgeDone: {
    en: "say how much of an own pledge was done",
    he: "לומר כמה מהבטחה שלכם בוצע",
    es: "decir cuánto se hizo de una promesa propia",
  },
  ownPledge: {
    en: "the id or digest of an own pledge, or the beginning of it",
    he: "המזהה או הטביעה של הבטחה שלכם, או תחילתם",
    es: "el identificador o la huella de una promesa propia, o su comienzo",
  },
  doneAmount: {
    en: "how much of it was delivered or taken",
    he: "כמה ממנה סופק או נלקח",
    es: "cuánto se entregó o se tomó",
  },
  doneOn: {
    en: "when it was (default: today)",
    he: "מתי זה היה (ברירת המחדל: היום)",
    es: "cuándo fue (por defecto, hoy)",
  },
  pledgeList: {
    en: "all pledges, and why some do not count",
    he: "כל ההבטחות, ומדוע חלקן אינן נספרות",
    es: "todas las promesas, y por qué algunas no cuentan",
  },
  byParty: { en: "only those of this party", he: "רק של צד זה", es: "solo las de esta parte" },
  category: {
    en: 'from the widest to the finest, such as "Food > Dairy > Milk"',
    he: "מן הרחב אל הצר, כגון „מזון > חלב > חלב טרי”",
    es: "de lo más amplio a lo más fino, como «Alimentos > Lácteos > Leche»",
  },
  amount: { en: "how much", he: "כמה", es: "cuánto" },
  unit: { en: "of the amount", he: "של הכמות", es: "de la cantidad" },
  period: {
    en: "for when: a year, a quarter, a month, or two days joined by /",
    he: "למתי: שנה, רבעון, חודש, או שני ימים מחוברים ב-/",
    es: "para cuándo: un año, un trimestre, un mes, o dos días unidos por /",
  },
  minimum: { en: "less than this is of no use", he: "פחות מזה אינו מועיל", es: "menos de esto no sirve" },
  country: { en: "where, such as IL", he: "היכן, כגון IL", es: "dónde, como IL" },
  town: { en: "where, at town level", he: "היכן, ברמת היישוב", es: "dónde, a nivel de población" },
  note: {
    en: "what others should know; no prices",
    he: "מה כדאי שאחרים ידעו; בלי מחירים",
    es: "lo que otros deben saber; sin precios",
  },
  id: {
    en: "an own entry that this one says anew",
    he: "רשומה שלכם שזו אומרת מחדש",
    es: "una entrada propia que esta dice de nuevo",
  },
  onlyCategory: {
    en: "only this part of the tree",
    he: "רק חלק זה של העץ",
    es: "solo esta parte del árbol",
  },
  from: {
    en: "from this month, quarter or year on",
    he: "מחודש, רבעון או שנה זו והלאה",
    es: "desde este mes, trimestre o año",
  },
  to: { en: "up to this one", he: "עד זה", es: "hasta este" },
  withdraw: {
    en: "take it back; history stays",
    he: "למשוך זאת; ההיסטוריה נשארת",
    es: "retirarlo; la historia queda",
  },
  ownEntry: {
    en: "the id or digest of an own one, or the beginning of it",
    he: "המזהה או הטביעה של רשומה שלכם, או תחילתם",
    es: "el identificador o la huella de una propia, o su comienzo",
  },
  reason: { en: "why", he: "מדוע", es: "por qué" },
})
