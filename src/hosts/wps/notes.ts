import type { Mark } from '../../plan';
import { isOurNote, noteText } from '../../plan/marker';
import { type Address, a1 } from '../../sheet';
import type { WpsApplication, WpsComment, WpsWorksheet } from './api';
import { isPassing } from './errors';
import { ifThere, MemberFault } from './guard';

/** Removes our notes of a worksheet, known by their first words; gives how many there were. */
export function removeNotes(worksheet: WpsWorksheet): number {
  const all = ifThere(() => worksheet.Comments);
  const count = all && ifThere(() => all.Count);
  if (!all || count === null) return 0;
  const ours = Array.from({ length: count }, (_, i) => all.Item(i + 1)).filter(isOurs);
  // From the last: the others keep their places in the collection.
  for (const note of ours.reverse()) note.Delete();
  return ours.length;
}

function isOurs(note: WpsComment): boolean {
  const text: unknown = note.Text();
  return typeof text === 'string' && isOurNote(text);
}

/** Gives cells notes; gives those where somebody else's stands, or WPS takes none. */
export function putNotes(
  application: WpsApplication,
  worksheet: WpsWorksheet,
  marks: readonly Mark[],
): Address[] {
  const noted = marks.filter(({ note }) => note !== '');
  // Where they can't be counted each cell is asked.
  const hasOthers = noted.length > 0 && ifThere(() => worksheet.Comments.Count) !== 0;
  return noted
    .filter(({ at, note }) => {
      return !isAdded(application, () => {
        const cell = worksheet.Range(a1(at));
        const isTaken = hasOthers && cell.Comment !== null;
        if (!isTaken) cell.AddComment(noteText(note));
        return !isTaken;
      });
    })
    .map(({ at }) => at);
}

/** A thread of comments counts as none, and stands against a note: then the colour remains. */
function isAdded(application: WpsApplication, add: () => boolean): boolean {
  try {
    return add();
  } catch (fault) {
    if (!(fault instanceof MemberFault) || isPassing(fault, application)) throw fault;
    // Where WPS has no notes at all there is nothing to tell of this cell.
    return fault.cause === null;
  }
}
