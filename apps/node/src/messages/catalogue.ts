import { Sentence, type Value, type Wordings } from "./sentence.ts"

/** The names of the places in an ICU message. A branch of a plural or a choice never is one single word. */
export type PlacesOf<Text extends string> = Text extends `${string}{${infer Rest}`
  ? (Rest extends `${infer Inner}}${string}` ? PlaceOf<Inner> : never) | PlacesOf<Rest>
  : never
type PlaceOf<Inner extends string> = Inner extends `${infer Name},${string}` ? NameOf<Name> : NameOf<Inner>
type NameOf<Text extends string> = Text extends "" | `${string}${" " | "#" | "{" | "."}${string}`
  ? never
  : Text

/** A message of a catalogue: called with its values it is a sentence. */
export type Message<Text extends string = string> = ([PlacesOf<Text>] extends [never]
  ? () => Sentence
  : (values: { readonly [Place in PlacesOf<Text>]: Value }) => Sentence) & { readonly wordings: Wordings }

export type Catalogue<Texts extends Readonly<Record<string, Wordings>>> = {
  readonly [Name in keyof Texts]: Message<Texts[Name]["en"]>
}

/** The sentences of one topic, each in every language [LA1]. */
export function catalogue<const Texts extends Readonly<Record<string, Wordings>>>(
  texts: Texts,
): Catalogue<Texts> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, wordings]) => [
      name,
      Object.assign((values?: Readonly<Record<string, Value>>) => new Sentence(wordings, values), {
        wordings,
      }),
    ]),
  ) as Catalogue<Texts> // one message for each name of the texts
}
