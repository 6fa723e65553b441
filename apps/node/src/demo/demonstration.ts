export async function runDemonstration(_options: { json: boolean; open: boolean }): Promise<void> {}
