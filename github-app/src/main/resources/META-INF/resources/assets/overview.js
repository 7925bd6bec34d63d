// Draws the charts of the overview from the tables that stand below them.
(() => {
  'use strict';

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const seconds = (day) => Date.parse(day + 'T00:00:00Z') / 1000;
  const number = (text) => (text === undefined ? null : Number(text));
  const faint = (name, percent) => `color-mix(in srgb, ${colour(name)} ${percent}%, transparent)`;

  const days = (chart, values) => values.map((value) => new Date(1000 * value).toISOString().slice(5, 10));

  const axes = (values) => [
    { stroke: colour('--text-2'), grid: { stroke: colour('--line'), width: 1 }, ticks: { show: false }, space: 70, values: days },
    { stroke: colour('--text-2'), grid: { stroke: colour('--line'), width: 1 }, ticks: { show: false }, values, size: 56 },
  ];

  const percent = (value) => (value === null || value === undefined ? '-' : (100 * value).toFixed(1) + ' %');
  const dollars = (value) => (value === null || value === undefined ? '-' : '$' + value.toFixed(value < 10 ? 2 : 0));
  const day = (chart, value) => (value === null ? '-' : new Date(1000 * value).toISOString().slice(0, 10));

  /** Behind everything else: what is usual. */
  const usual = (chart) => {
    const { ctx, bbox } = chart;
    const top = chart.valToPos(0.45, 'y', true);
    const bottom = chart.valToPos(0.3, 'y', true);
    ctx.save();
    ctx.fillStyle = colour('--ground-3');
    ctx.fillRect(bbox.left, top, bbox.width, bottom - top);
    ctx.strokeStyle = colour('--line-strong');
    ctx.setLineDash([6, 6]);
    ctx.strokeRect(bbox.left, top, bbox.width, bottom - top);
    ctx.restore();
  };

  const acceptance = (rows) => {
    const point = { show: true, size: 8, fill: colour('--ground'), stroke: colour('--accent'), width: 2 };
    const rate = rows.map((row) => number(row.dataset.rate));
    const few = (wanted) => rate.map((value, i) => (('few' in rows[i].dataset) === wanted ? value : null));
    return {
      data: [
        rows.map((row) => seconds(row.dataset.x)),
        rows.map((row) => number(row.dataset.upper)),
        rows.map((row) => number(row.dataset.lower)),
        rate,
        few(true),
      ],
      options: {
        scales: { y: { range: [0, 1] } },
        axes: axes((chart, values) => values.map((value) => Math.round(100 * value) + ' %')),
        bands: [{ series: [1, 2], fill: faint('--accent', 18) }],
        series: [
          { label: 'week of', value: day },
          { label: 'at most', stroke: 'transparent', points: { show: false }, value: (chart, value) => percent(value) },
          { label: 'at least', stroke: 'transparent', points: { show: false }, value: (chart, value) => percent(value) },
          { label: 'acceptance', stroke: colour('--accent'), width: 2, points: { show: true, size: 6, fill: colour('--accent') }, value: (chart, value) => percent(value) },
          { label: 'fewer than 20 decided', stroke: colour('--accent'), paths: () => null, points: point, value: (chart, value) => (value === null ? 'no' : 'yes') },
        ],
        hooks: { drawClear: [usual] },
      },
    };
  };

  const spend = (rows) => ({
    data: [rows.map((row) => seconds(row.dataset.x)), rows.map((row) => Number(row.dataset.money) / 1e6)],
    options: {
      scales: { y: { range: (chart, least, most) => [0, most > 0 ? 1.05 * most : 1] } },
      axes: axes((chart, values) => values.map(dollars)),
      series: [
        { label: 'day', value: day },
        { label: 'spent', stroke: colour('--accent'), fill: colour('--accent'), width: 0, paths: uPlot.paths.bars({ size: [0.8, 40] }), points: { show: false }, value: (chart, value) => dollars(value) },
      ],
    },
  });

  const kinds = { acceptance, spend };

  const draw = (place) => {
    const rows = [...document.getElementById(place.dataset.table).tBodies[0].rows];
    const { data, options } = kinds[place.dataset.chart](rows);
    place.replaceChildren();
    return new uPlot({
      width: place.clientWidth,
      height: 240,
      tzDate: (time) => uPlot.tzDate(new Date(1000 * time), 'UTC'),
      cursor: { drag: { x: false, y: false } },
      ...options,
    }, data, place);
  };

  const start = () => {
    for (const place of document.querySelectorAll('[data-chart]')) {
      let chart = draw(place);
      matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
        chart.destroy();
        chart = draw(place);
      });
      new ResizeObserver(() => chart.setSize({ width: place.clientWidth, height: 240 })).observe(place);
    }
  };
  start();
})();
