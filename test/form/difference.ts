import {
  canonicalGrade,
  type Form,
  type Group,
  type Indicator,
  type Leaf,
  type Reading,
  readForm,
  readForms,
} from '../../src/form';
import { whyNoForm } from '../../src/words/reading';
import { type NoForm, type Review, review, reviewAll } from '../../src/review';
import { ministry, scoreForm } from '../../src/scoring';
import { a1, type Address, type Decimal, normalise, plain, sameAddress, sum } from '../../src/sheet';
import type { Generated } from '../generator/generate';
import { type Entry, type Figure, groupsOf, leavesOf, type TrueForm } from '../generator/model';

/** The first thing that was read otherwise than it is, as a sentence; null where all was read as it is. */
export function firstDifference(generated: Generated): string | null {
  for (const difference of differences(generated, readForm(generated.sheet), () => review(generated.sheet)))
    return difference;
  return null;
}

/** The same for a sheet that holds several forms, each read by itself. */
export function firstDifferenceOfAll(forms: readonly Generated[]): string | null {
  const sheet = forms[0]?.sheet;
  if (!sheet) return null;
  const readings = readForms(sheet);
  if (readings.length !== forms.length) return `${forms.length} forms, read ${readings.length}`;
  const reviews = reviewAll(sheet);
  for (const [i, generated] of forms.entries()) {
    const [reading, reviewed] = [readings[i], reviews[i]];
    if (!reading || !reviewed) return `form ${i + 1} is not read`;
    for (const difference of differences(generated, reading, () => reviewed))
      return `form ${i + 1}: ${difference}`;
  }
  return null;
}

function* differences(
  generated: Generated,
  reading: Reading,
  reviewed: () => Review | NoForm,
): Iterable<string> {
  const { form: truth, other } = generated;
  if (truth === null) {
    if (reading.form) yield `read as a form of kind ${reading.form.kind}, but it is a sheet of ${other}`;
    else if (reading.why.code !== (other === 'goals' ? 'goals-only' : 'monitoring'))
      yield `refused: ${whyNoForm(reading.why)}`;
    return;
  }
  if (!reading.form) {
    yield `not read as a form: ${whyNoForm(reading.why)}`;
    return;
  }
  const comparison = new Comparison(generated, truth, reading.form);
  yield* comparison.leaves();
  yield* comparison.groups();
  yield* comparison.money();
  yield* comparison.sums();
  yield* comparison.results();
  yield* comparison.surroundings();
  yield* errors(reviewed());
}

/** A consistent form has nothing at error level. */
function* errors(reviewed: Review | NoForm): Iterable<string> {
  if (!reviewed.form) return;
  for (const { level, rule, message } of reviewed.findings) if (level === 'error') yield `${rule} ${message}`;
}

class Comparison {
  constructor(
    private readonly generated: Generated,
    private readonly truth: TrueForm,
    private readonly form: Form,
  ) {}

  /** The indicators in reading order, and before them the execution rate of the funds table. */
  *leaves(): Iterable<string> {
    const { form, truth } = this;
    const executions = form.leaves.filter(leaf => leaf.execution !== null);
    const own = truth.execution;
    const stated = own !== null && (this.isWritten(own.weight) || this.isWritten(own.score));
    if (executions.length > (stated ? 1 : 0))
      yield `the execution score is counted ${executions.length} times`;
    const execution = executions[0];
    if (stated && !execution) yield 'the execution score of the funds table is not counted';
    if (execution && own) {
      yield* this.number('execution weight', own.weight, weightField(execution));
      yield* this.number('execution score', own.score, execution.score);
    }
    const read = form.leaves.filter(leaf => leaf.execution === null);
    const all = truth.tables.flatMap(table => leavesOf(table.members));
    for (const [index, { leaf, path }] of all.entries()) {
      const found = read[index];
      const name = `${index + 1}. ${leaf.name.text}`;
      if (!found) {
        yield `${name}: not read; read are ${read.map(one => one.name).join('、')}`;
        return;
      }
      if (normalise(leaf.name.text) !== found.name) yield `${name}: read as ${found.name} (${a1(found.at)})`;
      if (path.join('/') !== found.path.join('/')) {
        yield `${name}: path ${path.join('/')}, read ${found.path.join('/')}`;
      }
      yield* this.number(`${name}: weight`, leaf.weight, found.weight);
      yield* this.text(`${name}: target`, leaf.measure.target, found.target);
      yield* this.text(`${name}: actual value`, leaf.measure.actual, found.actual);
      yield* this.number(`${name}: score`, leaf.score, found.score);
      yield* this.number(`${name}: reviewers' score`, leaf.reviewScore, found.reviewScore);
      if (leaf.reason) yield* this.text(`${name}: reason`, leaf.reason, found.reason);
    }
    const extra = read[all.length];
    if (extra) yield `${extra.name} (${a1(extra.at)}): read as an indicator, but it is none`;
  }

  /** The weights and scores that headings state. */
  *groups(): Iterable<string> {
    const read = this.form.tables.flatMap(table => allGroups(table.members));
    for (const { group, path } of this.truth.tables.flatMap(table => groupsOf(table.members))) {
      const name = path.join('/');
      for (const [what, entry] of [
        ['weight', group.weight],
        ['score', group.score],
      ] as const) {
        if (!this.isWritten(entry)) continue;
        const found = read.find(one => this.stands(entry, one[what]?.at ?? null));
        if (!found) yield `${name}: its ${what} at ${this.cells(entry)} is not read`;
        else yield* this.number(`${name}: ${what}`, entry, found[what]);
      }
    }
  }

  *money(): Iterable<string> {
    const { form, truth } = this;
    const read = form.funds.flatMap(table => table.amounts).filter(amount => amount.field.quantity);
    const known = new Set<string>();
    for (const { role, source, column, figure: entry, unit } of truth.amounts) {
      if (!this.isWritten(entry)) continue;
      const name = `${role} of ${source === '' ? 'the whole' : source}${column}`;
      const found = read.find(amount => this.stands(entry, amount.field.at));
      if (!found) {
        yield `${name} at ${this.cells(entry)}: not read`;
        continue;
      }
      known.add(a1(found.field.at));
      const stated = [found.role, found.source, found.column].join('|');
      if (stated !== [role, source, column].join('|')) yield `${name}: read as ${stated}`;
      if (found.isTotal !== (source === '' && column === '')) yield `${name}: whole is ${found.isTotal}`;
      if ((found.unit?.text ?? null) !== unit) yield `${name}: in ${unit}, read in ${found.unit?.text}`;
      if (role === 'rate') yield* this.text(name, entry, found.field);
      else yield* this.number(name, entry, found.field);
    }
    const extra = read.find(amount => !known.has(a1(amount.field.at)));
    if (extra) yield `${a1(extra.field.at)}: read as ${extra.role} of ${extra.source}, but it is none`;
  }

  *sums(): Iterable<string> {
    const { truth, form } = this;
    const card = scoreForm(form, ministry);
    if (truth.isNested) {
      // A part of such a form comes to nothing known.
      if (!this.isWritten(truth.total.score)) return;
      yield* this.sum('weights', [truth.total.weight], card.sumOfWeights);
      yield* this.sum('scores', [truth.total.score], card.sumOfScores);
      return;
    }
    const leaves = truth.tables.flatMap(table => leavesOf(table.members).map(({ leaf }) => leaf));
    const rest = truth.execution ? [truth.execution] : [];
    const weights = leaves.map(leaf => leaf.weight);
    const stated = weights.some(weight => this.isWritten(weight)) || leaves.length === 0;
    yield* this.sum(
      'weights',
      stated ? [...weights, ...rest.map(({ weight }) => weight)] : [],
      card.sumOfWeights,
    );
    yield* this.sum(
      'scores',
      [...leaves, ...rest].map(({ score }) => score),
      card.sumOfScores,
    );
  }

  *results(): Iterable<string> {
    const { truth, form } = this;
    yield* this.number('total', truth.total.score, form.total?.score ?? null);
    const weights = form.tables.flatMap(table => table.total?.weight ?? []);
    const weight = weights.find(field => field.quantity) ?? null;
    yield* this.number('total of the weights', truth.total.weight, weight);
    if (this.isWritten(truth.grade)) {
      const word = form.grade?.word ?? null;
      if (word === null || canonicalGrade(word) !== truth.grade.text)
        yield `grade ${truth.grade.text}, read ${word}`;
      else if (form.grade && !this.stands(truth.grade, form.grade.field.at)) {
        yield `grade at ${this.cells(truth.grade)}, read at ${a1(form.grade.field.at)}`;
      }
    } else if (form.grade?.word)
      yield `no grade is stated, read ${form.grade.word} at ${a1(form.grade.field.at)}`;
  }

  *surroundings(): Iterable<string> {
    const { truth, form } = this;
    if (truth.year !== form.year) yield `year ${truth.year}, read ${form.year}`;
    if (truth.title) {
      const title = form.title?.text ?? null;
      if (normalise(truth.title.text) !== title) yield `title ${truth.title.text}, read ${title}`;
    }
    for (const { label, value } of truth.facts) {
      const found = form.facts.find(fact => fact.label === label);
      if (!found) yield `${label}: not read`;
      else yield* this.text(label, value, found.value);
    }
  }

  private *sum(name: string, figures: readonly Figure[], read: Decimal | null): Iterable<string> {
    const written = [...new Set(figures)].filter(entry => this.isWritten(entry));
    const right = written.length === 0 ? null : sum(written.map(({ value }) => value));
    if (right === null ? read !== null : !read?.equals(right)) {
      yield `the sum of ${name} is ${right && plain(right)}, read ${read && plain(read)}`;
    }
  }

  /** A number stands where it was written; one that was not written is not read. */
  private *number(name: string, entry: Figure, field: Read | null): Iterable<string> {
    const quantity = field?.quantity ?? null;
    if (!this.isWritten(entry)) {
      if (field && quantity) yield `${name} is not stated, read ${plain(quantity.value)} at ${a1(field.at)}`;
      return;
    }
    const right = `${plain(entry.value)} at ${this.cells(entry)}`;
    if (!field || !quantity)
      yield `${name} ${right}, read ${field ? `“${field.text}” at ${a1(field.at)}` : 'nothing'}`;
    else if (!quantity.value.equals(entry.value) || !this.stands(entry, field.at)) {
      yield `${name} ${right}, read ${plain(quantity.value)} at ${a1(field.at)}`;
    }
  }

  /** The text a person sees in the cell. */
  private *text(name: string, entry: Entry | null, field: Read | null): Iterable<string> {
    if (entry === null || !this.isWritten(entry)) return;
    const texts = this.generated.placesOf(entry).map(place => normalise(place.text));
    if (!field || !this.stands(entry, field.at) || !texts.includes(field.text)) {
      const read = field ? `“${field.text}” at ${a1(field.at)}` : 'nothing';
      yield `${name} “${texts.join('” or “')}” at ${this.cells(entry)}, read ${read}`;
    }
  }

  private isWritten(entry: Entry): boolean {
    return this.generated.placesOf(entry).length > 0;
  }

  private stands(entry: Entry, at: Address | null): boolean {
    return at !== null && this.generated.placesOf(entry).some(place => sameAddress(place.at, at));
  }

  private cells(entry: Entry): string {
    return this.generated
      .placesOf(entry)
      .map(place => a1(place.at))
      .join(' or ');
  }
}

type Read = Pick<NonNullable<Leaf['weight']>, 'at' | 'text' | 'quantity'>;

/** The weight cell, or the heading that names the weight. */
function weightField(leaf: Leaf): Read | null {
  if (leaf.weight?.quantity || !leaf.headingWeight) return leaf.weight;
  const { at, raw } = leaf.headingWeight;
  return { at, text: raw, quantity: leaf.headingWeight };
}

function allGroups(members: readonly Indicator[]): Group[] {
  return members.flatMap(member => (member.kind === 'group' ? [member, ...allGroups(member.members)] : []));
}
