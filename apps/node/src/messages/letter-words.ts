import { catalogue } from "./catalogue.ts"

/** How letters are told. */
export const letterSays = catalogue({
  proposed: {
    en: "proposed, signed by nobody yet",
    he: "הוצע, איש לא חתם עדיין",
    es: "propuesta, aún sin firmas",
  },
  partlySigned: {
    en: "signed by {signed} of {of}",
    he: "נחתם על ידי {signed} מתוך {of}",
    es: "firmada por {signed} de {of}",
  },
  signedByAll: {
    en: "signed by all, holds from {from}",
    he: "נחתם על ידי כולם, תקף מ־{from}",
    es: "firmada por todos, vale desde {from}",
  },
  inForce: { en: "in force since {since}", he: "בתוקף מאז {since}", es: "en vigor desde {since}" },
  inRound: {
    en: "in force since {since}, in round {round}, reviewed on {on}",
    he: "בתוקף מאז {since}, בסבב {round}, נסקר ב־{on}",
    es: "en vigor desde {since}, en la ronda {round}, se revisa el {on}",
  },
  reviewDue: {
    en: "in force since {since}, review of round {round} due since {on}: {names} said nothing yet",
    he: "בתוקף מאז {since}, סקירת סבב {round} נדרשת מאז {on}: {names} עדיין לא אמרו דבר",
    es: "en vigor desde {since}, revisión de la ronda {round} pendiente desde {on}: {names} aún no ha dicho nada",
  },
  underNotice: {
    en: "in force since {since}, ends on {on}: {names} leaves",
    he: "בתוקף מאז {since}, מסתיים ב־{on}: {names} עוזב",
    es: "en vigor desde {since}, termina el {on}: {names} se va",
  },
  ended: { en: "ended on {on}, {was}", he: "הסתיים ב־{on}, {was}", es: "terminó el {on}, {was}" },
  expired: { en: "expired on {on}, {was}", he: "פג תוקפו ב־{on}, {was}", es: "caducó el {on}, {was}" },
  superseded: {
    en: "replaced on {on} by {by}, {was}",
    he: "הוחלף ב־{on} על ידי {by}, {was}",
    es: "sustituida el {on} por {by}, {was}",
  },
  neverInForce: { en: "never in force", he: "מעולם לא היה בתוקף", es: "nunca estuvo en vigor" },
  wasInForce: {
    en: "was in force since {since}",
    he: "היה בתוקף מאז {since}",
    es: "estuvo en vigor desde {since}",
  },
  none: {
    en: "No letters yet. Begin: commonshelf letter template --with PARTY --into FILE",
    he: "אין עדיין מכתבים. התחילו: commonshelf letter template --with PARTY --into FILE",
    es: "Todavía no hay cartas. Empiece: commonshelf letter template --with PARTY --into FILE",
  },
  letter: { en: "letter", he: "מכתב", es: "carta" },
  with: { en: "with", he: "עם", es: "con" },
  letterOf: { en: "Letter {digest}", he: "מכתב {digest}", es: "Carta {digest}" },
  state: { en: "State: {state}.", he: "מצב: {state}.", es: "Estado: {state}." },
  amends: { en: "It amends {digest}.", he: "הוא מתקן את {digest}.", es: "Modifica {digest}." },
  toBeAmended: {
    en: "To be amended by {digest} ({kind}).",
    he: "יתוקן על ידי {digest} ({kind}).",
    es: "La modificará {digest} ({kind}).",
  },
  conflicts: {
    en: "! {rival} amends the same letter and is in force too: the parties must say which holds.",
    he: "! {rival} מתקן את אותו מכתב וגם הוא בתוקף: על הצדדים לומר מי מהם תקף.",
    es: "! {rival} modifica la misma carta y también está en vigor: las partes deben decir cuál vale.",
  },
  parties: { en: "Parties:", he: "צדדים:", es: "Partes:" },
  promises: { en: "Promises:", he: "הבטחות:", es: "Promesas:" },
  scan: {
    en: "On {on} {name} attached a scan of a print signed by hand: {file} {digest}",
    he: "ב־{on} {name} צירף סריקה של תדפיס חתום ביד: {file} {digest}",
    es: "El {on} {name} adjuntó un escaneo de una copia firmada a mano: {file} {digest}",
  },
  languages: { en: "Languages: {languages}", he: "שפות: {languages}", es: "Idiomas: {languages}" },
  wholeTranslation: { en: "{language} {status}", he: "{language} {status}", es: "{language} {status}" },
  partTranslation: {
    en: "{language} {status} ({count} parts missing)",
    he: "{language} {status} (חסרים {count} חלקים)",
    es: "{language} {status} (faltan {count} partes)",
  },
  proposedNow: {
    en: "Proposed: {digest}\nNext: commonshelf letter sign {digest}",
    he: "הוצע: {digest}\nהצעד הבא: commonshelf letter sign {digest}",
    es: "Propuesta: {digest}\nSiguiente paso: commonshelf letter sign {digest}",
  },
  proposedBefore: {
    en: "It was proposed already: {digest}",
    he: "הוא כבר הוצע: {digest}",
    es: "Ya estaba propuesta: {digest}",
  },
  acted: {
    en: "Signed: {digest}\nThe letter is {state}.",
    he: "נחתם: {digest}\nמצב המכתב: {state}.",
    es: "Firmado: {digest}\nEstado de la carta: {state}.",
  },
  translation: {
    en: "In {language}: {status}; {missing} of {of} parts missing, {machine} by machine.",
    he: "ב־{language}: {status}; חסרים {missing} מתוך {of} חלקים, {machine} בתרגום מכונה.",
    es: "En {language}: {status}; faltan {missing} de {of} partes, {machine} por máquina.",
  },
  addWordings: {
    en: "Add wordings to a JSON file, a member for each part: commonshelf letter translate LETTER --in L --file FILE",
    he: "הוסיפו ניסוחים לקובץ JSON, איבר לכל חלק: commonshelf letter translate LETTER --in L --file FILE",
    es: "Añada redacciones a un archivo JSON, un miembro por parte: commonshelf letter translate LETTER --in L --file FILE",
  },
  notTranslated: { en: "(not translated)", he: "(לא תורגם)", es: "(sin traducir)" },
  byMachine: { en: "(by machine)", he: "(תרגום מכונה)", es: "(por máquina)" },
  party: {
    en: "{name} ({role}): {stance}",
    he: "{name} ({role}): {stance}",
    es: "{name} ({role}): {stance}",
  },
  partyBecause: {
    en: "{name} ({role}): {stance}: {reason}",
    he: "{name} ({role}): {stance}: {reason}",
    es: "{name} ({role}): {stance}: {reason}",
  },
  waiting: { en: "has not signed", he: "עדיין לא חתם", es: "no ha firmado" },
  signedOn: { en: "signed on {on}", he: "חתם ב־{on}", es: "firmó el {on}" },
  signedIn: {
    en: "signed on {on}, having read it in {language}",
    he: "חתם ב־{on}, אחרי שקרא אותו ב־{language}",
    es: "firmó el {on}, tras leerla en {language}",
  },
  declined: { en: "does not sign", he: "אינו חותם", es: "no firma" },
  leaving: {
    en: "said on {said} that it leaves, bound until {until}",
    he: "אמר ב־{said} שהוא עוזב, מחויב עד {until}",
    es: "dijo el {said} que se va, obligado hasta {until}",
  },
  left: { en: "left", he: "עזב", es: "se fue" },
  wasPartner: {
    en: "was a partner {from} – {to}",
    he: "היה שותף {from} – {to}",
    es: "fue parte {from} – {to}",
  },
  ask: {
    en: "its devices said different things: ask the party",
    he: "המכשירים שלו אמרו דברים שונים: שאלו את הצד",
    es: "sus equipos dijeron cosas distintas: pregunte a la parte",
  },
  on: { en: "on {on}", he: "ב־{on}", es: "el {on}" },
  due: { en: "due {on}", he: "נדרש עד {on}", es: "vence {on}" },
  says: {
    en: "{name} says {outcome} on {on}",
    he: "{name} אומר {outcome} ב־{on}",
    es: "{name} dice {outcome} el {on}",
  },
  promise: {
    en: "{id}: {name}: {what} [{facts}]",
    he: "{id}: {name}: {what} [{facts}]",
    es: "{id}: {name}: {what} [{facts}]",
  },
  roundDone: {
    en: "Round {round}, {on}: everybody spoke",
    he: "סבב {round}, {on}: כולם אמרו את דברם",
    es: "Ronda {round}, {on}: hablaron todos",
  },
  roundOpen: {
    en: "Round {round}, {on}: {names} said nothing yet",
    he: "סבב {round}, {on}: {names} עדיין לא אמרו דבר",
    es: "Ronda {round}, {on}: {names} aún no ha dicho nada",
  },
  reviewOf: { en: "{name} on {on}:", he: "{name} ב־{on}:", es: "{name} el {on}:" },
  learned: { en: "learned: {text}", he: "למד: {text}", es: "aprendió: {text}" },
  asks: { en: "asks: {text}", he: "שואל: {text}", es: "pregunta: {text}" },
  next: { en: "next: {text}", he: "הצעד הבא: {text}", es: "siguiente: {text}" },
  reports: {
    en: "{count} data-use reports",
    he: "{count} דוחות על שימוש בנתונים",
    es: "{count} informes de uso de datos",
  },
  minutes: { en: "minutes {name}", he: "פרוטוקול {name}", es: "acta {name}" },
})

/** How a promise of a letter stands. */
export const promiseSays = catalogue({
  kept: { en: "kept", he: "קוימה", es: "cumplida" },
  due: { en: "due", he: "נדרשת", es: "debida" },
  overdue: { en: "overdue", he: "באיחור", es: "vencida" },
  "cannot-tell": { en: "cannot tell", he: "אי אפשר לדעת", es: "no se sabe" },
})
