import { catalogue } from "./catalogue.ts"
import { said, type Sentence } from "./sentence.ts"

/** What parties sign, by kind. */
export const kindSays = catalogue({
  AgreementAct: { en: "act in a letter", he: "פעולה במכתב", es: "acto en una carta" },
  AgreementText: { en: "text of a letter", he: "נוסח של מכתב", es: "texto de una carta" },
  Audit: { en: "audit", he: "ביקורת", es: "auditoría" },
  CapDeclaration: {
    en: "maximum wage or profit",
    he: "שכר או רווח מרבי",
    es: "salario o beneficio máximo",
  },
  CapResponse: { en: "response to a maximum", he: "תגובה למרב", es: "respuesta a un máximo" },
  Charter: { en: "charter of a federation", he: "תקנון של פדרציה", es: "carta de una federación" },
  Checkpoint: { en: "checkpoint", he: "נקודת ביקורת", es: "punto de control" },
  ConsumptionRelease: { en: "figures of needs", he: "נתוני צרכים", es: "cifras de necesidades" },
  Contest: { en: "contest", he: "השגה", es: "impugnación" },
  DataUseReport: { en: "report of data use", he: "דוח שימוש בנתונים", es: "informe de uso de datos" },
  Endorsement: { en: "check", he: "בדיקה", es: "comprobación" },
  FederationAct: { en: "act in a federation", he: "פעולה בפדרציה", es: "acto en una federación" },
  MetricAdoption: { en: "decision on a metric", he: "החלטה על מדד", es: "decisión sobre un indicador" },
  MetricDefinition: { en: "metric", he: "מדד", es: "indicador" },
  MetricStep: { en: "step of a metric", he: "צעד של מדד", es: "paso de un indicador" },
  Need: { en: "need", he: "צורך", es: "necesidad" },
  Offer: { en: "offer or capacity", he: "הצעה או יכולת ייצור", es: "oferta o capacidad" },
  PartyAttestation: { en: "confirmation of a party", he: "אישור של צד", es: "confirmación de una parte" },
  PartyProfile: { en: "profile", he: "פרופיל", es: "perfil" },
  Pledge: { en: "pledge", he: "התחייבות", es: "compromiso" },
  PoolAct: { en: "step of a pool", he: "צעד במאגר משותף", es: "paso de un fondo común" },
  PriceBreakdown: { en: "price, broken down", he: "מחיר מפורט", es: "precio desglosado" },
  Product: { en: "product", he: "מוצר", es: "producto" },
  ProductMatch: { en: "match of products", he: "התאמת מוצרים", es: "relación entre productos" },
  Question: { en: "question", he: "שאלה", es: "pregunta" },
  Recipe: { en: "recipe", he: "מתכון", es: "receta" },
  Reply: { en: "reply", he: "מענה", es: "contestación" },
  ResearchNote: { en: "research note", he: "רשימת מחקר", es: "nota de investigación" },
  Resolution: { en: "resolution", he: "הכרעה", es: "resolución" },
  SupplierDisclosure: { en: "answer", he: "תשובה", es: "respuesta" },
  Survey: { en: "survey", he: "סקר", es: "encuesta" },
  SurveyResult: { en: "result of a survey", he: "תוצאת סקר", es: "resultado de una encuesta" },
  Visit: { en: "visit", he: "ביקור", es: "visita" },
  Withdrawal: { en: "withdrawal", he: "נסיגה", es: "retirada" },
})

const messages: Readonly<Record<string, () => Sentence>> = kindSays

/** A kind of statement in words; one that this program does not know stands as it is written. */
export function kindOf(kind: string): Sentence {
  return messages[kind]?.() ?? said(kind)
}
