import { catalogue } from "./catalogue.ts"

/** What an earlier answer said beside its value and the one in its place does not. */
export const saidBesideSays = catalogue({
  notSaidAgain: {
    en: "It stands in place of {digest}, which said beside its value what this one does not say again: {members}.",
    he: "היא באה במקום {digest}, שאמרה לצד הערך שלה מה שזו אינה אומרת שוב: {members}.",
    es: "Ocupa el lugar de {digest}, que junto a su valor decía lo que esta no vuelve a decir: {members}.",
  },
  sayAgain: {
    en: "To say any of it still, give the whole answer once more. What that one says: commonshelf statement show {digest}",
    he: "כדי לומר מזה גם עכשיו, תנו את התשובה כולה עוד פעם. מה אומרת ההיא: commonshelf statement show {digest}",
    es: "Para seguir diciendo algo de ello, dé otra vez la respuesta entera. Lo que dice aquella: commonshelf statement show {digest}",
  },
  withParts: { en: "{member} ({parts})", he: "{member} ({parts})", es: "{member} ({parts})" },
})

/** The members that stand beside a value. */
export const besideMemberSays = catalogue({
  scope: { en: "what it covers", he: "מה היא מכסה", es: "qué abarca" },
  coverage: {
    en: "how much of its sites and products it covers",
    he: "כמה מן האתרים והמוצרים היא מכסה",
    es: "cuánto de sus sedes y productos abarca",
  },
  inputs: {
    en: "numbers that it is worked out from",
    he: "מספרים שמהם היא מחושבת",
    es: "números de los que se calcula",
  },
  accuracy: {
    en: "between which values the true one lies",
    he: "בין אילו ערכים נמצא הערך האמיתי",
    es: "entre qué valores está el verdadero",
  },
  deviations: {
    en: "where it was measured otherwise",
    he: "היכן נמדד אחרת",
    es: "dónde se midió de otra manera",
  },
  evidence: { en: "documents", he: "מסמכים", es: "documentos" },
  note: { en: "note", he: "הערה", es: "nota" },
  provenance: { en: "where it came from", he: "מאין היא באה", es: "de dónde viene" },
  validUntil: { en: "until when it holds", he: "עד מתי היא תקפה", es: "hasta cuándo vale" },
})
