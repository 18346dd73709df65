import { type Address, a1 } from '../../../sheet';
import type { WorksheetPatch } from './cell-splices';
import { findNotes, type Note, type NotesFound, noNotes, withNotes } from './comments-part';
import { vmlType } from '../package/content-types';
import { WorkbookError } from '../errors';
import { mainNamespace, relationshipNamespace } from '../xml/namespaces';
import { noteAnchor } from './note-anchor';
import { withShapes } from './note-shapes';
import type { PackageDraft } from '../package/package';
import type { Relationship } from '../package/relationships';
import type { WorkbookPart } from '../package/workbook-part';
import { placeFor } from '../read/worksheet-layout';
import { attribute, childrenNamed, parseXml, prefixedAttribute, type XmlElement } from '../xml/xml-tree';

/** What became of a worksheet's notes. */
export interface NotesWritten {
  /** Cells that had a note of ours before, in A1. */
  readonly cleared: readonly string[];
  /** Cells that already have somebody else's note or a thread: they get none from us. */
  readonly leftOut: readonly Address[];
}

/**
 * Replaces our notes on a worksheet by these, in one pass over the comments and the drawing of their boxes.
 * Both parts appear with the first note and go with the last; other people's notes stay to the byte.
 */
export function writeNotes(
  draft: PackageDraft,
  workbook: WorkbookPart,
  path: string,
  patch: WorksheetPatch,
  wanted: readonly Note[],
): NotesWritten {
  const related = draft.relationships(path);
  const comments = related.find(each => each.kind === 'comments') ?? null;
  const found = notesOf(draft, comments);
  const taken = new Set([...found.others, ...threads(draft, related)]);
  const added = wanted.filter(note => !taken.has(a1(note.at)));
  const leftOut = wanted.filter(note => taken.has(a1(note.at))).map(note => note.at);
  const cleared = [...found.ours];
  if (added.length === 0 && cleared.length === 0) return { cleared, leftOut };
  writeComments(draft, workbook, path, comments, added);
  writeBoxes(draft, workbook, path, patch, found.ours, added);
  return { cleared, leftOut };
}

const noneFound: NotesFound = { ours: new Set(), others: new Set() };

function notesOf(draft: PackageDraft, comments: Relationship | null): NotesFound {
  return comments?.target ? findNotes(draft.text(comments.target), comments.target) : noneFound;
}

/** The cells that carry a threaded comment. */
function threads(draft: PackageDraft, related: readonly Relationship[]): string[] {
  return related.flatMap(({ kind, target }) => {
    if (kind !== 'threadedComment' || target === null || !draft.has(target)) return [];
    const root = parseXml(draft.text(target), target, 'ThreadedComments');
    return childrenNamed(root, 'threadedComment').map(each => attribute(each, 'ref') ?? '');
  });
}

function writeComments(
  draft: PackageDraft,
  workbook: WorkbookPart,
  path: string,
  comments: Relationship | null,
  added: readonly Note[],
): void {
  if (comments?.target) {
    const text = withNotes(draft.text(comments.target), comments.target, added);
    if (text !== null) draft.write(comments.target, text);
    else {
      draft.remove(comments.target);
      draft.unrelate(path, comments.id);
    }
    return;
  }
  const target = draft.freePath(`${folder(workbook.path)}comments`, '.xml');
  const text = withNotes(noNotes(mainNamespace(workbook.family)), target, added);
  draft.add(target, commentsType, text ?? '');
  draft.relate(path, `${workbook.family}comments`, target);
}

function writeBoxes(
  draft: PackageDraft,
  workbook: WorkbookPart,
  path: string,
  patch: WorksheetPatch,
  gone: ReadonlySet<string>,
  added: readonly Note[],
): void {
  const { layout, splices } = patch;
  const shapes = added.map(({ at, text }) => ({ at, anchor: noteAnchor(layout, at, text) }));
  const element = layout.elements.find(each => each.name === 'legacyDrawing');
  const drawing = element && drawingOf(draft, path, element);
  if (!drawing) {
    if (shapes.length === 0) return;
    const target = draft.freePath(`${folder(workbook.path)}drawings/vmlDrawing`, '.vml');
    const block = Number(/(\d+)\.vml$/.exec(target)?.[1] ?? 1);
    draft.add(target, vmlType, withShapes(null, target, block, gone, shapes) ?? '');
    const id = draft.relate(path, `${workbook.family}vmlDrawing`, target);
    splices.insert(placeFor(layout, 'legacyDrawing'), legacyDrawing(patch, workbook.family, id));
    return;
  }
  const text = withShapes(draft.text(drawing.target), drawing.target, 1, gone, shapes);
  if (text !== null) draft.write(drawing.target, text);
  else {
    draft.remove(drawing.target);
    draft.unrelate(path, drawing.id);
    splices.remove(element.start, element.end);
  }
}

function drawingOf(draft: PackageDraft, path: string, element: XmlElement): { id: string; target: string } {
  const id = prefixedAttribute(element, 'id') ?? '';
  const target = draft.relationships(path).find(each => each.id === id)?.target;
  if (!target) throw new WorkbookError('damaged-part', { part: path });
  return { id, target };
}

function legacyDrawing({ layout }: WorksheetPatch, family: string, id: string): string {
  const namespace = relationshipNamespace(family);
  const known = [...layout.namespaces].find(([, uri]) => uri === namespace)?.[0];
  const binding = known === undefined ? ` xmlns:r="${namespace}"` : '';
  return `<${layout.prefix}legacyDrawing${binding} ${known ?? 'r'}:id="${id}"/>`;
}

/** The folder of a part, with its slash. */
const folder = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
