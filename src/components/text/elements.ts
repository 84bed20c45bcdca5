import Cell from './Cell.astro';
import Clause from './Clause.astro';
import Dateline from './Dateline.astro';
import HeadCell from './HeadCell.astro';
import Heading from './Heading.astro';
import HeadingLine from './HeadingLine.astro';
import Mark from './Mark.astro';
import Paragraph from './Paragraph.astro';
import Row from './Row.astro';
import Section from './Section.astro';
import SectionHeading from './SectionHeading.astro';
import Sentence from './Sentence.astro';
import Table from './Table.astro';
import Title from './Title.astro';

/** The components for the elements that `remark-edition` hands to MDX. */
export const textElements = {
  Cell,
  Clause,
  Dateline,
  HeadCell,
  Heading,
  HeadingLine,
  Mark,
  Paragraph,
  Row,
  Section,
  SectionHeading,
  Sentence,
  Table,
  Title,
};
