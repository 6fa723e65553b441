/** The host's own sentences: problems of a form, what will be signed, and what went wrong. ICU MessageFormat. */
export const en = {
  "about.company": "about itself",
  "about.product": "about the product {product}",

  "problem.amount": "Write an amount such as {example}.",
  "problem.beside": "Say it again, or leave it out.",
  "problem.category": "Write the category from the widest to the finest, such as Food > Dairy > Cheese.",
  "problem.choose": "Choose one.",
  "problem.chooseSome": "Choose at least one.",
  "problem.code": "Write the number under the barcode, or a code of your own.",
  "problem.codeTaken": "Your product “{product}” has this code already. Write another one.",
  "problem.currency": "Write a currency such as ILS or EUR.",
  "problem.decimal": "Write a number such as {example}.",
  "problem.gtin": "This is no number of a barcode: the last digit does not fit the others.",
  "problem.input": "Write this number too, or none of them: the formula of the question needs it.",
  "problem.inputs": "The formula of the question gives no value for these numbers.",
  "problem.name": "Write how the product is called.",
  "problem.noCurrency":
    "The question asks for an amount in “{unit}”, which is no currency. Tell who asks it.",
  "problem.parts": "The parts come to {excess} more than the total.",
  "problem.period":
    "Write a year such as {example}, a quarter such as {example}-Q1 or a month such as {example}-03.",
  "problem.reason": "Say why it does not apply.",
  "problem.recomputed":
    "The formula of the question gives {value} for the numbers that you state. Correct the answer or the numbers, or leave the numbers out.",
  "problem.state": "Answer, or say that you do not say.",
  "problem.tooLong": "This is too long: at most {count} characters.",
  "problem.total": "Write the total.",

  "refused.bad-invite": "This is no invite that can be used: {detail}",
  "refused.bad-invite.hint": "Copy the whole link again from the message in which the cooperative sent it.",
  "refused.bad-request": "The window asked for something that the program does not know.",
  "refused.no-sheet": "The recovery sheet is not here any more. Begin again; a new one will be made.",
  "refused.not-founded": "There is no identity here yet.",
  "refused.founded": "There is an identity here already.",
  "refused.refused": "The cooperative did not accept: {detail}",
  "refused.refused.hint": "Ask it for a new invite.",
  "refused.stale": "What you reviewed has changed since. Nothing was signed.",
  "refused.stale.hint": "Review it again.",
  "refused.unknown-draft": "There is nothing to fill in under this name any more.",
  "refused.unreachable": "The cooperative cannot be reached now: {detail}",
  "refused.unreachable.hint": "The invite stays valid. Try again later.",
  "refused.weak-passphrase":
    "The passphrase is too short: at least {count} characters. Several words are easier to keep in mind than signs.",
  "refused.wrong-passphrase": "The passphrase does not open your key. Nothing was signed.",
  "refused.wrong-words": "Word {place} is not the one on the sheet. Look at your paper again.",

  "said.accuracy": "The true value lies between {low} and {high}, as far as is known.",
  "said.answered": "{supplier} says, {about}, for {period}: {title}: {value}.",
  "said.brand": "Its brand is {brand}.",
  "said.codeOf": "Its code is {code}, as {issuer} writes it.",
  "said.country": "It comes from {country}.",
  "said.declined": "{supplier} does not say, {about}, for {period}: {title}.",
  "said.deviation.higher": "Measured otherwise than the question says, which makes the value higher: {what}",
  "said.deviation.lower": "Measured otherwise than the question says, which makes the value lower: {what}",
  "said.deviation.none": "Measured otherwise than the question says, with the same value: {what}",
  "said.deviation.unknown":
    "Measured otherwise than the question says; what that does to the value is not known: {what}",
  "said.document":
    "It refers to the document {name} ({mediaType}), of which only the digest {digest} is published.",
  "said.gtin": "The number under its barcode is {gtin}.",
  "said.input": "{input}: {value}.",
  "said.inputFrom": "{input}: {value}, as the statement {digest} says.",
  "said.metric": "Measured by the metric {name} in its version {version}, digest {digest}.",
  "said.netContent": "It holds {amount}.",
  "said.not-applicable": "{supplier} says that this does not apply, {about}, for {period}: {title}.",
  "said.notBrokenDown": "Not broken down: {amount}.",
  "said.note": "Note: {note}",
  "said.other": "{member}: {text}",
  "said.part": "{part}: {amount}.",
  "said.product": "{supplier} sells {name}, in the category {category}.",
  "said.products": "It covers {percent} % of the products.",
  "said.profile": "{supplier} calls itself {name} and sells to cooperatives.",
  "said.question": "The question: {question}",
  "said.reason": "The reason given: {reason}",
  "said.scope": "It covers: {scope}",
  "said.signed": "Said on {day}, as number {sequence} of this key in its document.",
  "said.sites": "It covers {percent} % of the sites.",
  "said.soldBy.unit": "It is sold by the piece.",
  "said.soldBy.weight": "It is sold by weight.",
  "said.statement": "{supplier} makes a statement of the kind {kind}.",
  "said.unknown": "{supplier} says that it does not know, {about}, for {period}: {title}.",
  "said.unknownMetric": "Measured by a metric that is not here, digest {digest}.",
  "said.until": "It holds until {day}.",
  "said.withdrawal": "{supplier} takes back the statement {digest}. Reason: {reason}",

  "value.breakdown": "{total} in all",
  "value.no": "no",
  "value.per": "{money} per {per}",
  "value.ratio": "⁦{number} : 1⁩",
  "value.yes": "yes",
} as const

/** The name of one of the host's sentences. */
export type HostMessageKey = keyof typeof en

/** The host's sentences in one language. */
export type HostMessages = Readonly<Record<HostMessageKey, string>>
