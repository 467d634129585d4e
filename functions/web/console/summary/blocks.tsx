import { type Block, directionOf, type Run } from '../../../kernel/document.ts';

type Item = Extract<Block, { kind: 'item' }>;
type Plain = Exclude<Block, Item>;
/** A list whose items hold what stands within them, lists again among it. */
type List = { readonly numbered: Item['numbered']; readonly items: { readonly item: Item; readonly within: Block[] }[] };

/** One level lower than in the document: above it stands the name of the page. */
const HEADINGS = { 1: 'h2', 2: 'h3', 3: 'h4', 4: 'h5', 5: 'h6', 6: 'h6' } as const;

/** A document on a page: its lists as lists, each block in its own language and direction. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return <>{gathered(blocks).map((part) => ('items' in part ? <ListOf list={part} /> : <Plainly block={part} />))}</>;
}

const depthOf = (block: Block) => (block.kind === 'heading' ? 0 : (block.depth ?? 0));

/** Items in a row become a list; what is deeper than an item stands within it. */
function gathered(blocks: readonly Block[]): readonly (List | Plain)[] {
  const parts: (List | Plain)[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (last && 'items' in last && takes(last, block)) continue;
    parts.push(block.kind === 'item' ? listFrom(block) : block);
  }
  return parts;
}

const listFrom = (item: Item): List => ({ numbered: item.numbered, items: [{ item, within: [] }] });

/** Puts a block into a list where it belongs there. */
function takes({ items, numbered }: List, block: Block): boolean {
  const open = items.at(-1);
  if (open && depthOf(block) > open.item.depth) return open.within.push(block) > 0;
  return block.kind === 'item' && block.numbered?.list === numbered?.list && items.push({ item: block, within: [] }) > 0;
}

/** A list has its marks on the side on which its first item begins. */
function ListOf({ list: { numbered, items } }: { readonly list: List }) {
  const dir = items[0] && directionOf(items[0].item.language);
  const all = items.map(({ item, within }) => (
    <li lang={item.language} dir={directionOf(item.language)}>
      <Words runs={item.runs} />
      <Blocks blocks={within} />
    </li>
  ));
  return numbered ? (
    <ol start={numbered.number} dir={dir}>
      {all}
    </ol>
  ) : (
    <ul dir={dir}>{all}</ul>
  );
}

function Plainly({ block }: { readonly block: Plain }) {
  const Name = block.kind === 'heading' ? HEADINGS[block.level] : 'p';
  return (
    <Name lang={block.language} dir={directionOf(block.language)}>
      <Words runs={block.runs} />
    </Name>
  );
}

function Words({ runs }: { readonly runs: readonly Run[] }) {
  return (
    <>
      {runs.map(({ text, strong, emphasis, link }) => {
        const plain = <bdi class="lines">{text}</bdi>;
        const marked = strong ? <strong>{plain}</strong> : emphasis ? <em>{plain}</em> : plain;
        return link === undefined ? marked : <a href={link}>{marked}</a>;
      })}
    </>
  );
}
