import type { Mark } from '../../plan';
import { isOurNote, noteText } from '../../plan/marker';
import { type Address, a1 } from '../../sheet';
import type { WpsWorksheet } from './api';
import { ifThere } from './guard';

/** Removes our notes of a worksheet, known by their first words; gives how many there were. */
export function removeNotes(worksheet: WpsWorksheet): number {
  const all = worksheet.Comments;
  const count = all.Count;
  const ours = Array.from({ length: count }, (_, i) => all.Item(i + 1)).filter(note =>
    isOurNote(note.Text()),
  );
  // From the last: the others keep their places in the collection.
  for (const note of ours.reverse()) note.Delete();
  return ours.length;
}

/** Gives cells notes; gives those where somebody else's stands, or WPS takes none. */
export function putNotes(worksheet: WpsWorksheet, marks: readonly Mark[]): Address[] {
  const noted = marks.filter(({ note }) => note !== '');
  const hasOthers = noted.length > 0 && worksheet.Comments.Count > 0;
  return noted
    .filter(({ at, note }) => {
      const cell = worksheet.Range(a1(at));
      if (hasOthers && cell.Comment) return true;
      // A thread of comments counts as none here, and stands against a note: the colour remains.
      return ifThere(() => cell.AddComment(noteText(note))) === null;
    })
    .map(({ at }) => at);
}
