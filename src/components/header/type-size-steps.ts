/** How many sizes of type a reader can choose from; `tokens.css` says how large each is. */
export const STEPS = 5;
