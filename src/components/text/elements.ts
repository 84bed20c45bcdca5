import Clause from './Clause.astro';
import Dateline from './Dateline.astro';
import Heading from './Heading.astro';
import Mark from './Mark.astro';
import Paragraph from './Paragraph.astro';
import Section from './Section.astro';
import SectionHeading from './SectionHeading.astro';
import Sentence from './Sentence.astro';
import Title from './Title.astro';

/** The components for the elements that `remark-edition` hands to MDX. */
export const textElements = {
  Clause,
  Dateline,
  Heading,
  Mark,
  Paragraph,
  Section,
  SectionHeading,
  Sentence,
  Title,
};
