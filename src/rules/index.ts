import { V01 } from './review-score-follows';
import { V02 } from './review-score-within-weight';
import { V03 } from './review-deviation';
import { V04 } from './review-total';
import { V05 } from './review-reason';
import { V06 } from './review-share';
import { V07 } from './review-unproven';
import { V08 } from './review-value-missing';
import { I05 } from './target-left-open';
import { I06 } from './choices-as-target';
import { I07 } from './hollow-target';
import { I08 } from './share-above-whole';
import { I09 } from './negative-value';
import { I10 } from './payment-as-output';
import { I11 } from './direction-by-kind';
import { I12 } from './satisfaction-missing';
import { I13 } from './project-name-missing';
import { I14 } from './goal-is-a-number';
import { I15 } from './result-copies-goal';
import { C11 } from './empty-reason';
import { C12 } from './reason-contradicts-score';
import { C13 } from './payment-against-rate';
import { D04 } from './deadline-after-year';
import { D05 } from './other-year-in-name';
import { F08 } from './negative-amount';
import { F09 } from './rate-of-nothing';
import { F10 } from './budget-changed';
import { C06 } from './actual-is-a-number';
import { C02 } from './actual-copies-target';
import { C10 } from './actual-missing';
import { C09 } from './all-full-marks';
import { F07 } from './amounts-as-text';
import { F02 } from './budget-adjustment-adds-up';
import { D02 } from './delay-told-but-full';
import { R01 } from './error-values';
import { R03 } from './grade-word-known';
import { R02 } from './not-a-number';
import { F05 } from './details-add-up';
import { C03 } from './deviation-reason';
import { C07 } from './direction-plausible';
import { F04 } from './executed-over-budget';
import { F03 } from './execution-rate-follows';
import { S09 } from './implied-weights';
import { S07 } from './execution-score-follows';
import { D01 } from './finished-late';
import { F01 } from './funds-add-up';
import { G01 } from './grade-matches-total';
import { G02 } from './grade-missing';
import { W02 } from './group-weights-add-up';
import { S06 } from './impossible-score';
import { I01 } from './indicator-is-the-budget';
import { I02 } from './indicator-twice';
import { C08 } from './low-spending-full-output';
import { N01 } from './narrative-amounts-match';
import { N02 } from './narrative-arithmetic';
import { N03 } from './narrative-parts-add-up';
import { N06 } from './narrative-figures-match';
import { N04 } from './narrative-rates-match';
import { N05 } from './narrative-result-matches';
import { N07 } from './of-which-lists';
import { N08 } from './result-against-rows';
import { C04 } from './over-fulfilment';
import { I03 } from './placeholder-left';
import { C01 } from './progress-follows';
import { S08 } from './qualitative-band';
import { listRules } from './list';
import type { Rule, RuleFacts } from './rule';
import { S04 } from './score-follows';
import { S05 } from './score-missing';
import { S01 } from './score-within-weight';
import { W04 } from './standard-weights';
import { S02 } from './subtotal-adds-up';
import { S03 } from './total-adds-up';
import { C05 } from './units-agree';
import { W03 } from './weight-stated';
import { I04 } from './weight-too-large';
import { W01 } from './weights-add-to-100';
import { D03 } from './year-agrees';
import { F06 } from './yuan-and-wan';

export { check, type Signed } from './check';
export { type Example, faultySheet, rightSheet } from './example';
export { type ListContext, type ListRule, listRules } from './list';
export type { Checked, Context, Rule, RuleFacts, Unchecked } from './rule';

/** The catalogue in the order of reports. */
export const rules: readonly Rule[] = [
  [W01, W02, W03, W04],
  [S01, S02, S03, S04, S05, S06, S07, S08, S09],
  [G01, G02],
  [F01, F02, F03, F04, F05, F06, F07, F08, F09, F10],
  [N01, N02, N03, N04, N05, N06, N07, N08],
  [C01, C02, C03, C04, C05, C06, C07, C08, C09, C10, C11, C12, C13],
  [D01, D02, D03, D04, D05],
  [I01, I02, I03, I04, I05, I06, I07, I08, I09, I10, I11, I12, I13, I14, I15],
  [R01, R02, R03],
  [V01, V02, V03, V04, V05, V06, V07, V08],
].flat();

/** All there is: the rules for a form, and those for lists of projects. */
export const catalogue: readonly RuleFacts[] = [...rules, ...listRules];

/** The version of the catalogue: a patch may only report less, a minor version may report more. */
export const ruleSet = '0.4.0';

export { ownRules } from './own-checks';
export { atOwnLevel, levelOf, settingOf, silenced } from './own-level';
export { outcomeOf, type RuleOutcome } from './outcome';
export { distinctPlaces, outdated, restingOn, unread, unscored } from './unchecked';
export { scoresTold } from './scores-told';
export { repeatedRows } from './terms';
