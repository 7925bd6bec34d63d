// Labels with single keys, as long as they are switched on.
(() => {
  'use strict';

  const STORED = 'mergewright-keys';
  const keys = document.getElementById('keys');
  if (!keys) {
    return;
  }
  keys.checked = localStorage.getItem(STORED) !== 'off';
  keys.addEventListener('change', () => localStorage.setItem(STORED, keys.checked ? 'on' : 'off'));

  const press = (id) => document.getElementById(id)?.click();
  const help = () => {
    const details = document.getElementById('help');
    details.open = !details.open;
  };
  const actions = { y: () => press('right'), n: () => press('wrong'), s: () => press('skip'), u: () => press('undo'), '?': help };

  let gone = false;
  document.addEventListener('submit', (event) => {
    if (gone) {
      event.preventDefault();
    }
    gone = true;
  });
  addEventListener('pageshow', () => {
    gone = false;
  });

  document.addEventListener('keydown', (event) => {
    const busy = event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.target.matches('input:not([type=checkbox]), textarea, select');
    const action = actions[event.key];
    if (keys.checked && action && !busy) {
      event.preventDefault();
      action();
    }
  });
})();
