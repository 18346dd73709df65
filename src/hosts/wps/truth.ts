/** Yes or no as WPS says it: true, −1 or 1, false or 0; null where cells differ. */
export function truthOf(given: unknown): boolean | null {
  if (given === true || given === -1 || given === 1) return true;
  if (given === false || given === 0) return false;
  return null;
}
