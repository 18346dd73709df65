/** What a change of meaning is made to. */
export const kinds = ['comparison', 'constant', 'condition', 'sign', 'statement'] as const;

export type Kind = (typeof kinds)[number];

/** One small change of meaning: the characters from `start` to `end` are written otherwise. */
export interface Mutant {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

/** Every change of meaning the runner knows to make to a file, given its syntax tree (ESTree), in the text's order. */
export function mutantsOf(program: object, text: string): Mutant[] {
  const found: Mutant[] = [];
  if (isNode(program)) walk(program, text, mutant => found.push(mutant));
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

export function mutated(text: string, { start, end, instead }: Mutant): string {
  return text.slice(0, start) + instead + text.slice(end);
}

type Tell = (mutant: Mutant) => void;

function walk(node: Node, text: string, tell: Tell): void {
  if (isNoCode(node)) return;
  changesOf[node.type]?.(node, text, tell);
  for (const part of Object.values(node)) {
    for (const child of Array.isArray(part) ? part : [part]) if (isNode(child)) walk(child, text, tell);
  }
}

/** Types mean nothing when the program runs; the examples of a rule are its tests, its sentences prose. */
function isNoCode(node: Node): boolean {
  if (node.type.startsWith('TS') && !casts.has(node.type)) return true;
  if (node.type === 'ImportDeclaration') return true;
  if (node.type !== 'Property') return false;
  const { key } = node;
  return isNode(key) && key['name'] === 'examples';
}

const casts = new Set(['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression']);

const changesOf: Readonly<Record<string, (node: Node, text: string, tell: Tell) => void>> = {
  BinaryExpression: operator('comparison', {
    '<': '<=',
    '<=': '<',
    '>': '>=',
    '>=': '>',
    '===': '!==',
    '!==': '===',
  }),
  LogicalExpression: operator('condition', { '&&': '||', '||': '&&' }),
  CallExpression(node, _, tell) {
    const { callee } = node;
    const name = isNode(callee) && callee.type === 'MemberExpression' ? callee['property'] : null;
    if (!isNode(name)) return;
    const { start, end } = name;
    for (const [kind, others] of methods) {
      const instead = others[String(name['name'])];
      if (instead !== undefined) tell({ kind, start, end, instead });
    }
  },
  NewExpression(node, text, tell) {
    const [figure] = (node['arguments'] ?? []) as Node[];
    if (text.slice(node.start).startsWith('new Decimal(') && figure?.type === 'Literal') {
      const { start, end, value } = figure;
      const other = Number(value) === 0 ? 1 : Number(value) * 2;
      if (Number.isFinite(other)) tell({ kind: 'constant', start, end, instead: `'${other}'` });
    }
  },
  Literal({ start, end, value }, _, tell) {
    if (typeof value === 'number') tell({ kind: 'constant', start, end, instead: String(value + 1) });
    if (typeof value === 'boolean') tell({ kind: 'constant', start, end, instead: String(!value) });
  },
  IfStatement: condition,
  ConditionalExpression: condition,
  UnaryExpression({ start, end, ...node }, text, tell) {
    const { argument } = node;
    if (!isNode(argument)) return;
    const kind = ({ '!': 'condition', '-': 'sign' } as const)[String(node['operator'])];
    if (kind) tell({ kind, start, end, instead: text.slice(argument.start, argument.end) });
  },
  BlockStatement: statements,
  Program: statements,
};

const methods: readonly (readonly [Kind, Readonly<Record<string, string>>])[] = [
  [
    'comparison',
    {
      lessThan: 'lessThanOrEqualTo',
      lessThanOrEqualTo: 'lessThan',
      greaterThan: 'greaterThanOrEqualTo',
      greaterThanOrEqualTo: 'greaterThan',
    },
  ],
  ['condition', { some: 'every', every: 'some' }],
  ['sign', { plus: 'minus', minus: 'plus', times: 'dividedBy', dividedBy: 'times' }],
];

function operator(kind: Kind, others: Readonly<Record<string, string>>) {
  return (node: Node, text: string, tell: Tell): void => {
    const { left, right } = node;
    const own = String(node['operator']);
    if (!isNode(left) || !isNode(right)) return;
    const start = text.indexOf(own, left.end);
    if (start < 0 || start >= right.start) return;
    const end = start + own.length;
    const instead = others[own];
    if (instead !== undefined) tell({ kind, start, end, instead });
    const sign = ({ '-': '+', '*': '/', '/': '*' } as const)[own];
    if (sign) tell({ kind: 'sign', start, end, instead: sign });
    if (own === '+' && !isText(left) && !isText(right)) tell({ kind: 'sign', start, end, instead: '-' });
  };
}

/** Texts are put together with `+`, too. */
function isText({ type, value }: Node): boolean {
  return type === 'TemplateLiteral' || (type === 'Literal' && typeof value === 'string');
}

function condition({ test }: Node, text: string, tell: Tell): void {
  if (!isNode(test)) return;
  const { start, end } = test;
  tell({ kind: 'condition', start, end, instead: `!(${text.slice(start, end)})` });
}

/** A dropped statement: one that does something, or a way out that is taken under a condition. */
function statements({ body }: Node, _: string, tell: Tell): void {
  for (const { type, start, end } of body as Node[]) {
    if (!droppable.has(type)) continue;
    tell({ kind: 'statement', start, end, instead: ';' });
  }
}

const droppable = new Set(['ExpressionStatement', 'IfStatement', 'ForOfStatement', 'WhileStatement']);

function isNode(part: unknown): part is Node {
  return typeof part === 'object' && part !== null && typeof (part as Partial<Node>).type === 'string';
}
