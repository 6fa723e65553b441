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

/** What was written about a letter, and where. */
export const letterFileSays = catalogue({
  draftWritten: {
    en: "A draft is in {file}: change it, then: commonshelf letter propose {file}",
    he: "טיוטה נמצאת בקובץ {file}: שנו אותה, ואז: commonshelf letter propose {file}",
    es: "Hay un borrador en {file}: cámbielo y luego: commonshelf letter propose {file}",
  },
  printed: {
    en: "{file} is ready to print. Signed by hand and scanned: commonshelf letter attach {letter} --scan FILE",
    he: "{file} מוכן להדפסה. לאחר חתימה ביד וסריקה: commonshelf letter attach {letter} --scan FILE",
    es: "{file} está listo para imprimir. Firmado a mano y escaneado: commonshelf letter attach {letter} --scan FILE",
  },
  bundled: {
    en: "{into} holds the letter and what shows it genuine: {statements} statements in {documents} documents.\nAnybody checks it with: {check}",
    he: "בתיקייה {into} נמצא המכתב ומה שמראה שהוא אמיתי: {statements} הצהרות ב־{documents} מסמכים.\nכל אחד יכול לבדוק: {check}",
    es: "En {into} está la carta y lo que muestra que es auténtica: {statements} declaraciones en {documents} documentos.\nCualquiera lo comprueba con: {check}",
  },
})
