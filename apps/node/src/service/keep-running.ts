/**
 * automerge-repo 2.5.6 rejects promises that nobody can reach; a process that serves nodes must survive them. Whoever is
 * told logs their kind only.
 */
export function keepRunning(onError: (error: unknown) => void): void {
  process.on("unhandledRejection", onError)
}
