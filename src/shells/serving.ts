/** Where a server can't listen: the person is told, and the command ends with 2. */
export function tellFault(why: string): void {
  process.stderr.write(`${why}\n`);
  process.exitCode = 2;
}

/** What a fault of a server says: a taken port by its sentence, anything else as the system has it. */
export function faultOf(error: NodeJS.ErrnoException, portTaken: string): string {
  return error.code === 'EADDRINUSE' ? portTaken : error.message;
}
