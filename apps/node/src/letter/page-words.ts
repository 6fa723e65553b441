import type { Language } from "../messages/language.ts"

/** The sentences of a printed letter that are not the letter's own. */
export interface PageWords {
  readonly parties: string
  readonly promises: string
  readonly dataUse: string
  readonly exit: string
  readonly digest: string
  readonly byHand: string
  readonly party: string
  readonly role: string
  readonly nameAndSignature: string
  readonly date: string
  readonly notTranslated: string
  readonly machine: string
  readonly binding: string
  readonly roles: Readonly<Record<string, string>>
}

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  en: {
    parties: "Parties",
    promises: "Promises",
    dataUse: "Use of data",
    exit: "End",
    digest: "This print is of the text with the digest",
    byHand:
      "Signed by hand. To let others know of this paper: scan it, and attach the scan's digest with “commonshelf letter attach”. In the commons a party signs with its own key.",
    party: "Party",
    role: "Role",
    nameAndSignature: "Name and signature",
    date: "Date",
    notTranslated: "not translated",
    machine: "translated by machine",
    binding: "A translation. What binds is the wording in the language",
    roles: {
      supplier: "supplier",
      coop: "cooperative",
      federation: "federation",
      farmer: "farmer",
      processor: "processor",
      institution: "institution",
      coordinator: "coordinator",
    },
  },
  he: {
    parties: "הצדדים",
    promises: "התחייבויות",
    dataUse: "שימוש בנתונים",
    exit: "סיום",
    digest: "הדפסה זו היא של הנוסח שטביעתו הדיגיטלית",
    byHand:
      "נחתם ביד. כדי שאחרים יידעו על הנייר: סרקו אותו וצרפו את טביעת הסריקה בפקודה „commonshelf letter attach”. במאגר המשותף כל צד חותם במפתח שלו.",
    party: "צד",
    role: "תפקיד",
    nameAndSignature: "שם וחתימה",
    date: "תאריך",
    notTranslated: "לא תורגם",
    machine: "תרגום מכונה",
    binding: "זהו תרגום. הנוסח המחייב הוא בשפה",
    roles: {
      supplier: "ספק",
      coop: "קואופרטיב",
      federation: "פדרציה",
      farmer: "חקלאי",
      processor: "מעבד",
      institution: "מוסד",
      coordinator: "רכז",
    },
  },
  es: {
    parties: "Partes",
    promises: "Promesas",
    dataUse: "Uso de los datos",
    exit: "Fin",
    digest: "Esta impresión es del texto cuya huella digital es",
    byHand:
      "Firmado a mano. Para que otros sepan de este papel: escanéelo y adjunte la huella del escaneo con «commonshelf letter attach». En el procomún cada parte firma con su propia clave.",
    party: "Parte",
    role: "Papel",
    nameAndSignature: "Nombre y firma",
    date: "Fecha",
    notTranslated: "sin traducir",
    machine: "traducido por máquina",
    binding: "Es una traducción. Lo que obliga es el texto en el idioma",
    roles: {
      supplier: "proveedor",
      coop: "cooperativa",
      federation: "federación",
      farmer: "agricultor",
      processor: "elaborador",
      institution: "institución",
      coordinator: "coordinador",
    },
  },
}
