/** A button that a script puts on the page: words, and what happens when it is pressed. */
export function actionButton(words: string, act: () => unknown): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
}
