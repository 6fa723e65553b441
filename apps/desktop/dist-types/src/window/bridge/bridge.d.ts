/** The program did not answer: it failed, or it is gone. Nothing is known about whether the request was carried out. */
export declare class RequestFailed extends Error {
  readonly name = "RequestFailed"
}
/** Asks the host; JSON in, JSON out. @throws {RequestFailed} */
export declare function request(value: unknown): Promise<unknown>
/**
 * Calls the listener with each event of the host, until the returned function is called. The event is `undefined` when
 * events may have been missed: then the page asks for everything again.
 */
export declare function onNotify(listener: (event: unknown) => void): () => void
