import type { NewSheet } from '../../plan';
import { isReviewed } from '../../across';
import { issueList } from '../../report/issue-list';
import { reportOf, type Report } from '../../report/report';
import type { Review } from '../../review';
import type { Reviews } from './state';
import { sortWaived, type Waiver } from './waivers';

/** 校验报告 of a form: what a person let stand is told apart. */
export function reportOn(review: Review, waivers: readonly Waiver[], file: string | null): Report {
  const { open, waived } = sortWaived(review.findings, waivers, review.sheet.name);
  const letStand = waived.map(({ finding, waiver }) => ({ finding, reason: waiver.reason }));
  return reportOf({ file, review, open, letStand });
}

/** 问题清单 of a worksheet: the findings of all its forms, or of its list of projects. */
export function listOn(forms: Reviews, waivers: readonly Waiver[]): NewSheet {
  const { name } = forms[0].sheet;
  const read = forms.flatMap(each => (isReviewed(each) ? [each] : []));
  const findings = read.flatMap(each => each.findings);
  const { open } = sortWaived(findings, waivers, name);
  return issueList(
    name,
    open,
    read.flatMap(({ unchecked }) => unchecked),
  );
}
