import { catalogue } from "./catalogue.ts"

/** The sentences of a printed letter that are not the letter's own. */
export const letterPageSays = catalogue({
  parties: { en: "Parties", he: "הצדדים", es: "Partes" },
  promises: { en: "Promises", he: "הבטחות", es: "Promesas" },
  dataUse: { en: "Use of data", he: "שימוש בנתונים", es: "Uso de los datos" },
  exit: { en: "End", he: "סיום", es: "Fin" },
  digest: {
    en: "This print is of the text with the digest",
    he: "הדפסה זו היא של הנוסח שטביעתו הדיגיטלית",
    es: "Esta impresión es del texto cuya huella digital es",
  },
  byHand: {
    en: "Signed by hand. To let others know of this paper: scan it, and attach the scan's digest with “commonshelf letter attach”. In the commons a party signs with its own key.",
    he: "נחתם ביד. כדי שאחרים יידעו על הנייר: סרקו אותו וצרפו את טביעת הסריקה בפקודה „commonshelf letter attach”. במאגר המשותף כל צד חותם במפתח שלו.",
    es: "Firmado a mano. Para que otros sepan de este papel: escanéelo y adjunte la huella del escaneo con «commonshelf letter attach». En el procomún cada parte firma con su propia clave.",
  },
  party: { en: "Party", he: "צד", es: "Parte" },
  role: { en: "Role", he: "תפקיד", es: "Papel" },
  nameAndSignature: { en: "Name and signature", he: "שם וחתימה", es: "Nombre y firma" },
  date: { en: "Date", he: "תאריך", es: "Fecha" },
  notTranslated: { en: "not translated", he: "לא תורגם", es: "sin traducir" },
  machine: { en: "translated by machine", he: "תרגום מכונה", es: "traducido por máquina" },
  binding: {
    en: "A translation. What binds is the wording in the language",
    he: "זהו תרגום. הנוסח המחייב הוא בשפה",
    es: "Es una traducción. Lo que obliga es el texto en el idioma",
  },
})
