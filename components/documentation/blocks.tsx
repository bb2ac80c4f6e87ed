import clsx from "clsx";
import { Fragment, type ReactNode } from "react";
import type { Block, Fact, Line, Quote, TextBlock } from "#lib/report/report.ts";
import { unreachable } from "#lib/util/result.ts";
import styles from "./sheet.module.css";

interface BlocksProps {
  readonly blocks: readonly Block[];
  /** Rank of headings inside a section. */
  readonly level: 4 | 5;
  readonly written?: ReactNode;
}

/** The content of one section. Blocks of a report have no identity but their place; those with cards key them by card. */
export function Blocks({ blocks, level, written }: BlocksProps) {
  return blocks.map((block, index) => (
    <Fragment key={keyOf(block, index)}>{draw(block, level, written)}</Fragment>
  ));
}

/** The editor must keep its place in the tree, however many quotations come before it. */
function keyOf(block: Block, index: number): string {
  if (block.kind === "entry") return block.ref;
  return block.kind === "written" ? "written" : `${block.kind}-${index}`;
}

function draw(block: Block, level: 4 | 5, written: ReactNode): ReactNode {
  switch (block.kind) {
    case "heading":
    case "paragraph":
    case "list":
      return <TextPart block={block} level={level} />;
    case "note":
      return <p className={styles.note}>{block.text}</p>;
    case "quotes":
      return <Quotes items={block.items} />;
    case "entry":
      return <Entry entry={block} level={level} />;
    case "table":
      return <Table table={block} />;
    case "written":
      return (
        written ?? block.blocks.map((part, index) => <TextPart key={index} block={part} level={level} />)
      );
    default:
      return unreachable(block);
  }
}

function TextPart({ block, level }: { readonly block: TextBlock; readonly level: 4 | 5 }) {
  const Heading = `h${level}` as const;
  switch (block.kind) {
    case "heading":
      return <Heading className={styles.heading}>{block.text}</Heading>;
    case "paragraph":
      return (
        <p>
          <Runs line={block.runs} />
        </p>
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List className={clsx(styles.list, block.ordered ? styles.numbers : styles.bullets)}>
          {block.items.map((item, index) => (
            <li key={index}>
              <Runs line={item} />
            </li>
          ))}
        </List>
      );
    }
    default:
      return unreachable(block);
  }
}

/** `q` writes the quotation marks of the document's language. */
function Quotes({ items }: { readonly items: readonly Quote[] }) {
  return (
    <div className={styles.quotes}>
      {items.map((quote) => (
        <blockquote key={quote.ref} className={styles.quote}>
          <p>
            <q>{quote.text}</q>
          </p>
          {quote.more.map((line, index) => (
            <p key={index} className={styles.more}>
              <Runs line={line} />
            </p>
          ))}
        </blockquote>
      ))}
    </div>
  );
}

function Entry({
  entry,
  level,
}: {
  readonly entry: Extract<Block, { kind: "entry" }>;
  readonly level: 4 | 5;
}) {
  const Heading = `h${entry.under ? (level === 4 ? 5 : 6) : level}` as const;
  return (
    <div className={styles.entry}>
      <Heading className={styles.entryTitle}>{entry.title}</Heading>
      {entry.paragraphs.map((line, index) => (
        <p key={index}>
          <Runs line={line} />
        </p>
      ))}
      {entry.facts.length > 0 && <Facts facts={entry.facts} />}
    </div>
  );
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <Fragment key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>
            <Runs line={fact.value} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

function Table({ table }: { readonly table: Extract<Block, { kind: "table" }> }) {
  return (
    <table className={styles.table}>
      <caption>{table.caption}</caption>
      <colgroup>
        {table.widths.map((width, index) => (
          <col key={index} width={`${width}%`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {table.groups.map((group) => (
        <tbody key={group.key}>
          <tr className={styles.group}>
            <th scope="rowgroup" colSpan={table.columns.length}>
              {group.title}
            </th>
          </tr>
          {group.rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((lines, index) =>
                index === 0 ? (
                  <th key={index} scope="row" className={styles.rowTitle}>
                    <Cell lines={lines} />
                  </th>
                ) : (
                  <td key={index}>
                    <Cell lines={lines} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Cell({ lines }: { readonly lines: readonly Line[] }) {
  return lines.map((line, index) => (
    <div key={index}>
      <Runs line={line} />
    </div>
  ));
}

function Runs({ line }: { readonly line: Line }) {
  return line.map((run, index) => {
    const text = run.italic ? <em key={index}>{run.text}</em> : run.text;
    return run.bold ? <strong key={index}>{text}</strong> : <Fragment key={index}>{text}</Fragment>;
  });
}
