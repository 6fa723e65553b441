import { catalogue } from "./catalogue.ts"

/** What cannot be done with a letter. */
export const letterSays = catalogue({
  leaveInstead: {
    en: "Who has signed does not decline: it leaves.",
    he: "מי שחתם אינו מסרב: הוא עוזב.",
    es: "Quien ha firmado no declina: se va.",
  },
  withdraw: {
    en: "commonshelf letter withdraw {letter}",
    he: "commonshelf letter withdraw {letter}",
    es: "commonshelf letter withdraw {letter}",
  },
  leavesAlready: {
    en: "{name} has said already that it leaves.",
    he: "{name} כבר אמר שהוא עוזב.",
    es: "{name} ya ha dicho que se va.",
  },
  signedAlready: {
    en: "{name} has signed this letter already.",
    he: "{name} כבר חתם על המכתב הזה.",
    es: "{name} ya ha firmado esta carta.",
  },
  leftForGood: {
    en: "{name} has left this letter, and that is for good.",
    he: "{name} עזב את המכתב הזה, וזה לתמיד.",
    es: "{name} ha dejado esta carta, y es para siempre.",
  },
  proposeNew: {
    en: "Propose a new one: commonshelf letter amend {letter} FILE",
    he: "הציעו מכתב חדש: commonshelf letter amend {letter} FILE",
    es: "Proponga una nueva: commonshelf letter amend {letter} FILE",
  },
  over: {
    en: "This letter is over ({kind}): nobody signs it any more.",
    he: "המכתב הזה נגמר ({kind}): איש אינו חותם עליו עוד.",
    es: "Esta carta ha terminado ({kind}): ya nadie la firma.",
  },
  notWholeIn: {
    en: "This letter cannot be read whole in {language}: {count} parts are missing.",
    he: "אי אפשר לקרוא את המכתב הזה במלואו ב־{language}: חסרים {count} חלקים.",
    es: "Esta carta no se puede leer entera en {language}: faltan {count} partes.",
  },
  readOrTranslate: {
    en: "Read it in {main}, or translate it: commonshelf letter translate {letter} --in {language}",
    he: "קראו אותו ב־{main}, או תרגמו אותו: commonshelf letter translate {letter} --in {language}",
    es: "Léala en {main}, o tradúzcala: commonshelf letter translate {letter} --in {language}",
  },
  notInForce: {
    en: "This letter is not in force ({kind}): there is nothing to review.",
    he: "המכתב הזה אינו בתוקף ({kind}): אין מה לסקור.",
    es: "Esta carta no está en vigor ({kind}): no hay nada que revisar.",
  },
  noPromise: {
    en: 'The letter has no promise "{id}".',
    he: 'במכתב אין הבטחה "{id}".',
    es: "La carta no tiene ninguna promesa «{id}».",
  },
  itsPromises: { en: "Its promises: {ids}", he: "ההבטחות שבו: {ids}", es: "Sus promesas: {ids}" },
  noStatement: {
    en: "{digest} is no statement that is here.",
    he: "{digest} אינה הצהרה שיש כאן.",
    es: "{digest} no es una declaración que esté aquí.",
  },
  seeStatements: {
    en: "See: commonshelf statement list",
    he: "ראו: commonshelf statement list",
    es: "Vea: commonshelf statement list",
  },
  noPart: {
    en: 'The letter has no part "{part}".',
    he: 'במכתב אין חלק "{part}".',
    es: "La carta no tiene ninguna parte «{part}».",
  },
  itsParts: { en: "Its parts: {parts}", he: "חלקיו: {parts}", es: "Sus partes: {parts}" },
  noWording: {
    en: "The file has no wording of any part.",
    he: "בקובץ אין ניסוח של אף חלק.",
    es: "El archivo no tiene la redacción de ninguna parte.",
  },
  noParty: {
    en: "{name} is no party of the letter {letter}: only its parties act in it.",
    he: "{name} אינו צד במכתב {letter}: רק צדדיו פועלים בו.",
    es: "{name} no es parte de la carta {letter}: solo actúan en ella sus partes.",
  },
  proposeOwn: {
    en: "Propose a letter of your own: commonshelf letter template --with PARTY",
    he: "הציעו מכתב משלכם: commonshelf letter template --with PARTY",
    es: "Proponga una carta propia: commonshelf letter template --with PARTY",
  },
  standsNotIn: {
    en: "{name} proposes a letter in which it does not stand.",
    he: "{name} מציע מכתב שאינו עומד בו.",
    es: "{name} propone una carta en la que no figura.",
  },
  addToParties: {
    en: "Add it to parties, with the id {did}.",
    he: "הוסיפו אותו ל־`parties`, עם המזהה {did}.",
    es: "Añádalo a `parties`, con el id {did}.",
  },
  notALetter: {
    en: "This is not a letter: {detail}.",
    he: "זה אינו מכתב: {detail}.",
    es: "Esto no es una carta: {detail}.",
  },
  beginWith: {
    en: "Begin with: commonshelf letter template --with PARTY; docs/spec/letters.md has the fields.",
    he: "התחילו עם: commonshelf letter template --with PARTY; השדות ב־docs/spec/letters.md.",
    es: "Empiece con: commonshelf letter template --with PARTY; los campos están en docs/spec/letters.md.",
  },
})

/** Help of the commands about letter. */
export const letterHelp = catalogue({
  letter: {
    en: "letters: what parties agree on, and what they learn",
    he: "מכתבים: על מה צדדים מסכימים, ומה הם לומדים",
    es: "cartas: lo que acuerdan las partes y lo que aprenden",
  },
  with: { en: "with whom: SCIDs or names", he: "עם מי: SCID או שמות", es: "con quién: SCID o nombres" },
  metric: {
    en: "what every supplier promises to answer",
    he: "מה כל ספק מבטיח לענות",
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
})
