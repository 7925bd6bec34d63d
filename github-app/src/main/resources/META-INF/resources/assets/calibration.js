// Counts at once what other lines of the gate would have done, from what the programming interface tells.
(async () => {
  'use strict';

  const section = document.querySelector('.mover');
  if (!section) {
    return;
  }
  const publish = document.getElementById('publish');
  const ask = document.getElementById('ask');
  const moved = document.getElementById('moved');

  const answer = await fetch(section.dataset.api + encodeURIComponent(section.dataset.category));
  if (!answer.ok) {
    return;
  }
  const { steps } = await answer.json();
  document.getElementById('count').remove();

  const Z = 1.959963984540054;
  /** With the Wilson interval at 95 %. */
  const rate = (right, all) => {
    if (all === 0) {
      return '-';
    }
    const share = right / all;
    const centre = (share + (Z * Z) / (2 * all)) / (1 + (Z * Z) / all);
    const half = (Z * Math.sqrt((share * (1 - share)) / all + (Z * Z) / (4 * all * all))) / (1 + (Z * Z) / all);
    const percent = (value) => (100 * Math.min(1, Math.max(0, value))).toFixed(1);
    return `${percent(share)} % (${percent(centre - half)} to ${percent(centre + half)} %)`;
  };

  const show = () => {
    const above = steps[publish.valueAsNumber];
    const asked = steps[ask.valueAsNumber];
    const all = steps[0];
    document.getElementById('publish-value').value = publish.value + ' %';
    document.getElementById('ask-value').value = ask.value + ' %';
    const values = [
      above.claims,
      asked.claims - above.claims,
      all.claims - asked.claims,
      rate(above.right, above.claims),
      rate(above.right, all.right),
      rate(asked.right, all.right),
    ];
    values.forEach((value, i) => {
      moved.cells[i + 1].textContent = value;
    });
  };

  publish.addEventListener('input', () => {
    ask.value = Math.min(ask.valueAsNumber, publish.valueAsNumber);
    show();
  });
  ask.addEventListener('input', () => {
    publish.value = Math.max(ask.valueAsNumber, publish.valueAsNumber);
    show();
  });
  show();
})();
