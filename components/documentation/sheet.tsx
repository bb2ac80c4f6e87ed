import clsx from "clsx";
import type { ReactNode } from "react";
import type { Report, Section } from "#lib/report/report.ts";
import { Blocks } from "./blocks.tsx";
import styles from "./sheet.module.css";

interface SheetProps {
  readonly report: Report;
  /** The same page beside the board. */
  readonly small?: boolean;
  /** Rank of the document's title in the outline of the screen. */
  readonly level: 2 | 3;
  /** Stands in place of the part that is written together. */
  readonly written?: ReactNode;
  /** Below the head: what can be done about it. */
  readonly headTools?: ReactNode;
}

/** The documentation as a typeset page, drawn from the report tree and nothing else. */
export function Sheet({ report, small = false, level, written, headTools }: SheetProps) {
  return (
    <article
      lang={report.language}
      aria-label={report.meta.title}
      className={clsx(styles.sheet, small && styles.small)}
    >
      <div className={styles.body}>
        <SheetHead report={report} level={level} />
        {headTools !== undefined && <div className={styles.headTools}>{headTools}</div>}
        {report.abstract.length > 0 && (
          <div className={styles.abstract}>
            {report.abstract.map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          </div>
        )}
        {report.sections.map((section) => (
          <SheetSection
            key={section.key}
            section={section}
            level={level}
            anchored={!small}
            written={written}
          />
        ))}
        <SheetFoot report={report} anchored={!small} />
      </div>
    </article>
  );
}

function SheetHead({ report, level }: Pick<SheetProps, "report" | "level">) {
  const { head } = report;
  const Title = `h${level}` as const;
  return (
    <header>
      {head.congressLine !== undefined && <p className={styles.congress}>{head.congressLine}</p>}
      <p className={styles.kind}>{head.kind}</p>
      {head.workshop !== undefined && <p className={styles.workshop}>{head.workshop}</p>}
      <Title className={styles.title}>
        {head.title}
        {head.subtitle !== undefined && <span className={styles.subtitle}> – {head.subtitle}</span>}
      </Title>
      {head.people.length > 0 && (
        <dl className={styles.people}>
          {head.people.map(({ label, people }, index) => (
            <PeopleRow key={index} label={label} people={people} />
          ))}
        </dl>
      )}
    </header>
  );
}

function PeopleRow({ label, people }: Report["head"]["people"][number]) {
  return (
    <>
      <dt>{label}</dt>
      {/* Each in a line of its own, but one cell: the label is said once. */}
      <dd>
        {people.map(({ name, organisation }, index) => (
          <div key={index}>
            <span className={styles.name}>{name}</span>
            {organisation !== undefined && `, ${organisation}`}
          </div>
        ))}
      </dd>
    </>
  );
}

interface SheetSectionProps extends Pick<SheetProps, "level" | "written"> {
  readonly section: Section;
  readonly anchored: boolean;
}

function SheetSection({ section, level, anchored, written }: SheetSectionProps) {
  const Title = level === 2 ? "h3" : "h4";
  return (
    <section id={anchored ? section.anchor : undefined} className={styles.section}>
      <Title className={styles.sectionTitle}>{withBoundSlashes(section.title)}</Title>
      <Blocks blocks={section.blocks} level={level === 2 ? 4 : 5} written={written} />
    </section>
  );
}

/** A line never begins with a slash. */
function withBoundSlashes(title: string): string {
  return title.replaceAll(" / ", "\u00a0/ ");
}

function SheetFoot({
  report: { funding },
  anchored,
}: {
  readonly report: Report;
  readonly anchored: boolean;
}) {
  if (funding === undefined) return null;
  return (
    <footer className={styles.foot}>
      <div id={anchored ? funding.anchor : undefined} className={styles.funding}>
        <p className={styles.fundingLabel}>{funding.label}</p>
        {funding.lines.map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </div>
    </footer>
  );
}
