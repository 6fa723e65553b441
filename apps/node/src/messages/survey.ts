import { catalogue } from "./catalogue.ts"

/** What is said of surveys and of whose weights count. */
export const surveySays = catalogue({
  opened: {
    en: "Open until {closesOn}: {survey}\nNext: commonshelf survey vote {survey} FILE",
    he: "פתוח עד {closesOn}: {survey}\nהשלב הבא: commonshelf survey vote {survey} FILE",
    es: "Abierta hasta el {closesOn}: {survey}\nA continuación: commonshelf survey vote {survey} FILE",
  },
  cast: {
    en: "{cast, plural, one {# ballot} other {# ballots}} kept on this node, {replaced} of them in the place of an earlier one. Nobody else sees a ballot; they are burnt when the survey has its result.",
    he: "{cast, plural, one {# פתק הצבעה נשמר} other {# פתקי הצבעה נשמרו}} בצומת הזה, {replaced} מהם במקום פתק קודם. איש אחר אינו רואה פתק; הם נמחקים כשיש לסקר תוצאה.",
    es: "{cast, plural, one {# papeleta guardada} other {# papeletas guardadas}} en este nodo, {replaced} en lugar de una anterior. Nadie más ve una papeleta; se destruyen cuando la encuesta tiene resultado.",
  },
  badBallot: {
    en: "Ballot {number}: {why}.",
    he: "פתק {number}: {why}.",
    es: "Papeleta {number}: {why}.",
  },
  otherMethod: {
    en: "it answers by another method than the survey asks for",
    he: "הוא עונה בשיטה אחרת מזו של הסקר",
    es: "responde con otro método que el de la encuesta",
  },
  unknownCode: {
    en: "it names an issue that the survey does not ask about",
    he: "הוא מציין נושא שהסקר אינו שואל עליו",
    es: "nombra un asunto por el que la encuesta no pregunta",
  },
  tooMany: {
    en: "it chooses more issues than the survey allows",
    he: "הוא בוחר יותר נושאים ממה שהסקר מתיר",
    es: "elige más asuntos de los que la encuesta permite",
  },
  nothingCast: { en: "Nothing was cast.", he: "שום פתק לא נשמר.", es: "No se guardó ninguna papeleta." },
  bad: {
    en: "This is not a survey: {detail}.",
    he: "זה אינו סקר: {detail}.",
    es: "Esto no es una encuesta: {detail}.",
  },
  seeFields: {
    en: "See docs/spec/survey.md for the fields.",
    he: "השדות מתוארים בקובץ docs/spec/survey.md.",
    es: "Los campos están en docs/spec/survey.md.",
  },
  notOpen: {
    en: "Members vote from {opensOn} to {closesOn}, both days included.",
    he: "החברים מצביעים מ־{opensOn} עד {closesOn}, כולל.",
    es: "Se vota del {opensOn} al {closesOn}, ambos días incluidos.",
  },
  notOwn: {
    en: "This is another cooperative's survey; its members vote on its own node.",
    he: "זה סקר של קואופרטיב אחר; חבריו מצביעים בצומת שלו.",
    es: "Es la encuesta de otra cooperativa; se vota en el nodo de ella.",
  },
  closed: {
    en: "This survey has its result, once and for all.",
    he: "לסקר הזה יש תוצאה, אחת ולתמיד.",
    es: "Esta encuesta ya tiene su resultado, de una vez por todas.",
  },
  stillOpen: {
    en: "Members may vote until {closesOn}. Close it on that day or later.",
    he: "אפשר להצביע עד {closesOn}. יש לסגור ביום הזה או אחריו.",
    es: "Se puede votar hasta el {closesOn}. Ciérrela ese día o después.",
  },
  tooFew: {
    en: "Fewer than {minimum} members voted, so nothing is published: a result would tell on them.",
    he: "פחות מ־{minimum} חברים הצביעו, ולכן דבר לא מתפרסם: תוצאה הייתה מסגירה אותם.",
    es: "Votaron menos de {minimum} miembros, así que no se publica nada: un resultado los delataría.",
  },
  noResult: {
    en: "This survey has no result yet.",
    he: "לסקר הזה אין עדיין תוצאה.",
    es: "Esta encuesta aún no tiene resultado.",
  },
  none: { en: "No surveys yet.", he: "אין עדיין סקרים.", es: "Todavía no hay encuestas." },
  twoWeights: {
    en: "Give a file of your own weights, or say whose survey counts, not both.",
    he: "יש לתת קובץ משקלות משלכם, או לציין סקר של מי קובע, לא את שניהם.",
    es: "Dé un archivo con sus propios pesos o diga de quién es la encuesta que cuenta, no ambas cosas.",
  },
  mineNeedsFile: {
    en: "Your own weights are in a file: --weights FILE",
    he: "המשקלות שלכם נמצאות בקובץ: --weights FILE",
    es: "Sus propios pesos están en un archivo: --weights FILE",
  },
  unknownSource: {
    en: "“{from}” is no source of weights. Write one of {sources}.",
    he: "„{from}” אינו מקור של משקלות. יש לכתוב אחד מאלה: {sources}.",
    es: "«{from}» no es una fuente de pesos. Escriba uno de estos: {sources}.",
  },
  noSurvey: {
    en: "No survey of it has a result in the commons of this node.",
    he: "אין במאגר המשותף של הצומת הזה סקר שלו שיש לו תוצאה.",
    es: "Ninguna encuesta suya tiene resultado en el procomún de este nodo.",
  },
  turnout: {
    en: "{title}: about {respondents} of {eligible} answered ({percent} %). Counts are rounded to multiples of {base}.",
    he: "{title}: ענו כ־{respondents} מתוך {eligible} ({percent} %). המספרים מעוגלים לכפולות של {base}.",
    es: "{title}: respondieron unas {respondents} de {eligible} personas ({percent} %). Los números se redondean a múltiplos de {base}.",
  },
  wouldSign: {
    en: "This is what would be signed; nothing was.",
    he: "זה מה שהיה נחתם; דבר לא נחתם.",
    es: "Esto es lo que se firmaría; no se firmó nada.",
  },
  opens: { en: "opens", he: "נפתח", es: "abre" },
  closes: { en: "closes", he: "נסגר", es: "cierra" },
  respondents: { en: "respondents", he: "משיבים", es: "respuestas" },
  digest: { en: "digest", he: "תמצית", es: "resumen" },
  issue: { en: "issue", he: "נושא", es: "asunto" },
  said: { en: "members said", he: "החברים אמרו", es: "dijeron" },
  weight: { en: "weight", he: "משקל", es: "peso" },
  chosen: { en: "chosen by {count}", he: "נבחר על ידי {count}", es: "elegido por {count}" },
  words: {
    en: "not {not}, important {important}, very {very}, must {must}",
    he: "לא {not}, חשוב {important}, מאוד {very}, חובה {must}",
    es: "no {not}, importante {important}, mucho {very}, imprescindible {must}",
  },
  fromMine: { en: "Weights: your own.", he: "המשקלות: שלכם.", es: "Pesos: los suyos." },
  fromFirst: {
    en: "Weights: what the survey that began this project put first, workers’ rights and ecology.",
    he: "המשקלות: מה שהסקר שבו התחיל המיזם שם בראש, זכויות עובדים ואקולוגיה.",
    es: "Pesos: lo que puso primero la encuesta con la que empezó el proyecto, derechos laborales y ecología.",
  },
  fromSurveys: {
    en: "Weights: from the members’ surveys of {cooperatives}.",
    he: "המשקלות: מסקרי החברים של {cooperatives}.",
    es: "Pesos: de las encuestas a los miembros de {cooperatives}.",
  },
})

/** The help of the commands of surveys. */
export const surveyHelp = catalogue({
  survey: { en: "what matters to the members", he: "מה חשוב לחברים", es: "lo que importa a los miembros" },
  open: {
    en: "ask the members, as a cooperative",
    he: "שאלו את החברים, כקואופרטיב",
    es: "preguntar a los miembros, como cooperativa",
  },
  openFile: {
    en: "a JSON file with {fields}",
    he: "קובץ JSON ובו {fields}",
    es: "un archivo JSON con {fields}",
  },
  vote: {
    en: "keep ballots on this node; a member's later one takes the place of an earlier",
    he: "שמרו פתקי הצבעה בצומת הזה; פתק מאוחר של חבר בא במקום קודם",
    es: "guardar papeletas en este nodo; una posterior ocupa el lugar de la anterior",
  },
  voteFile: {
    en: "a JSON file with one ballot, or a list of them, each with {fields}",
    he: "קובץ JSON ובו פתק אחד או רשימה, בכל אחד {fields}",
    es: "un archivo JSON con una papeleta o una lista, cada una con {fields}",
  },
  close: {
    en: "count, sign the rounded counts, burn the ballots; once and for all",
    he: "ספרו, חתמו על המספרים המעוגלים, מחקו את הפתקים; אחת ולתמיד",
    es: "contar, firmar los números redondeados, destruir las papeletas; de una vez por todas",
  },
  dryRun: {
    en: "show what would be signed, sign nothing",
    he: "הראו מה היה נחתם, בלי לחתום",
    es: "mostrar lo que se firmaría, sin firmar nada",
  },
  list: {
    en: "the surveys of all cooperatives",
    he: "הסקרים של כל הקואופרטיבים",
    es: "las encuestas de todas las cooperativas",
  },
  result: {
    en: "what a survey came to, and the weights that follow",
    he: "מה עלה בסקר, והמשקלות הנובעות ממנו",
    es: "el resultado de una encuesta y los pesos que resultan",
  },
  one: {
    en: "its digest, the beginning of it, or its title",
    he: "התמצית שלו, תחילתה, או הכותרת",
    es: "su resumen, el comienzo de este o su título",
  },
  weightsFrom: {
    en: "whose weights count: {sources}",
    he: "המשקלות של מי קובעות: {sources}",
    es: "de quién son los pesos: {sources}",
  },
})
