import { LIGHT } from '../styles/palette.ts';

/** The lines of the mark in a square of 40: the attributes of an SVG path, without its colour. */
export const ICON_STROKE =
  'd="M9 12h22M12 20h16M9 28h22M20 8v24" stroke-width="3" fill="none" stroke-linecap="square"';

/** The icon of the site, as SVG: its mark cut in vermilion. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect x="1" y="1" width="38" height="38" rx="4" fill="${LIGHT.vermilion}"/><path ${ICON_STROKE} stroke="${LIGHT.paper}"/></svg>
`;
