import type { NewSheet } from '../../plan';
import { blankForm, type RowCounts, type Template } from '../../templates';
import { pane as words } from '../../words/pane';
import { profileOf } from './settings';

/** What a blank form is started with in 插入空白模板. */
export interface TemplateChoice {
  readonly template: Template;
  /** The settings its grade and execution score follow, by their id. */
  readonly profile: string;
  readonly year: number | null;
  readonly project: string;
  readonly unit: string;
  readonly rows: RowCounts;
  /** 用当前表的内容新建. */
  readonly fromSheet: boolean;
}

/** What a choice says of the form, in the words of the templates. */
export function givenIn({ profile, year, project, unit }: TemplateChoice) {
  const units = words.gallery.unitFacts.map(fact => [fact, unit]);
  return {
    year,
    facts: { 项目名称: project, ...Object.fromEntries(units) },
    profile: profileOf({ profile }),
  };
}

/** The blank form that was chosen. */
export function blankOf(choice: TemplateChoice): NewSheet {
  return blankForm(choice.template, { ...givenIn(choice), rows: choice.rows });
}
