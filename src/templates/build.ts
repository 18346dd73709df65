import type { NewSheet } from '../plan';
import { ministry, type Profile, profileNamed } from '../scoring';
import { Decimal } from '../sheet';
import { templates as words } from '../words/templates';
import { drawDetails } from './blocks/details';
import { drawFundLines } from './blocks/fund-lines';
import { drawFunds } from './blocks/funds';
import { drawIndicators } from './blocks/indicators';
import { drawRow } from './blocks/row';
import { drawSections } from './blocks/sections';
import { drawGoals, drawTexts } from './blocks/texts';
import { drawTitle } from './blocks/title';
import type { FormContent } from './content';
import { Draft } from './draft';
import { hasExecutionScore, withExecutionRow } from './execution-row';
import { blankIndicators, type RowCounts } from './outline';
import { noPlaces, type Pen } from './pen';
import type { Block, Template } from './template';

/** What a blank form is given from the start. */
export interface Blank {
  readonly year?: number | null;
  /** By the name the reader gives a fact: 项目名称, 实施单位. */
  readonly facts?: Readonly<Record<string, string>>;
  /** Rows for each 一级指标 by its name. */
  readonly rows?: RowCounts;
  /** The settings its grade and its execution score follow. */
  readonly profile?: Profile;
}

/** A blank form of a template. */
export function blankForm(template: Template, blank: Blank = {}): NewSheet {
  const { rows = {}, facts = {} } = blank;
  const known = Object.entries(facts).filter(([, value]) => value !== '');
  const points = template.executionPoints;
  const content: FormContent = {
    year: blank.year ?? null,
    facts: new Map(known),
    money: null,
    goals: null,
    texts: [],
    details: [],
    execution: points === null ? null : { weight: new Decimal(points), score: null },
    indicators: blankIndicators(template.outline, rows),
  };
  return draw({ template, content, rows, isBlank: true, profile: profileFor(template, blank.profile) });
}

/** A form's content in the layout of a template. */
export function filledForm(template: Template, content: FormContent, profile?: Profile): NewSheet {
  const fitted = hasExecutionScore(template) ? content : withExecutionRow(content);
  return draw({
    template,
    content: fitted,
    rows: {},
    isBlank: false,
    profile: profileFor(template, profile),
  });
}

function profileFor({ profile }: Template, wanted: Profile | undefined): Profile {
  return wanted ?? profileNamed(profile) ?? ministry;
}

function draw(given: Omit<Pen, 'draft' | 'places'>): NewSheet {
  const { template } = given;
  const draft = new Draft(template.widths);
  const pen: Pen = { ...given, draft, places: noPlaces() };
  for (const block of template.blocks) drawBlock(pen, block);
  if (given.content.details.length > 0 && !template.blocks.some(({ block }) => block === 'details')) {
    drawDetails(pen, detailsFor(template));
  }
  const { cells, heights } = draft.finish();
  const { heads, first } = pen.places;
  const head = heads[0] ?? null;
  return {
    name: template.name,
    cells,
    widths: template.widths,
    heights,
    validations: draft.validations,
    frozenRows: head && head.last < deepestFreeze ? head.last + 1 : 1,
    page: {
      landscape: template.landscape,
      area: { top: 0, left: 0, bottom: draft.row - 1, right: template.widths.length - 1 },
      // With two tables, a page would begin with the head of the wrong one.
      repeated: heads.length === 1 ? head : null,
    },
    first: first ?? { row: 0, col: 0 },
  };
}

/** A head further down would leave no room to scroll in: then only the title stays in sight. */
const deepestFreeze = 8;

/** 支出明细 of a carried form, below a layout that has no place of its own for it. */
function detailsFor({ widths }: Template): Extract<Block, { block: 'details' }> {
  const last = widths.length - 1;
  const from = Math.max(2, last - 2);
  return {
    block: 'details',
    title: words.details,
    number: [0, 0],
    name: [1, from - 1],
    amount: [from, last],
    rows: 0,
  };
}

function drawBlock(pen: Pen, block: Block): void {
  switch (block.block) {
    case 'title':
      drawTitle(pen, block);
      return;
    case 'row':
      drawRow(pen, block);
      return;
    case 'funds':
      drawFunds(pen, block);
      return;
    case 'fund-lines':
      drawFundLines(pen, block);
      return;
    case 'goals':
      drawGoals(pen, block);
      return;
    case 'texts':
      drawTexts(pen, block);
      return;
    case 'indicators':
      drawIndicators(pen, block);
      return;
    case 'sections':
      drawSections(pen, block);
      return;
    case 'details':
      drawDetails(pen, block);
  }
}
