'use strict';
(() => {
  const { result, ceiling } = JSON.parse(document.getElementById('data').textContent);
  const steps = [...result.steps].sort((a, b) => a.rate - b.rate);
  const sustained = steps.filter((step) => step.sustained);
  const best = sustained.at(-1) ?? steps[0];
  const percentiles = ['p50', 'p90', 'p99'];

  // --- Words -------------------------------------------------------------------------------------------------------
  const number = (value, digits = 0) =>
    value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const millis = (value) => number(value, value !== 0 && value < 10 ? 2 : value < 100 ? 1 : 0);
  const megabytes = (bytes) => (bytes ? number(bytes / 1048576) : '?');
  const seconds = (iso) => {
    const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(iso);
    return parts ? (parts[1] ?? 0) * 3600 + (parts[2] ?? 0) * 60 + Number(parts[3] ?? 0) : 0;
  };
  const missing = (counts) => counts.accepted - counts.confirmed - counts.cancelled;
  const completed = (counts) =>
    counts.accepted ? (100 * (counts.confirmed + counts.cancelled)) / counts.accepted : 100;
  const share = (rate) =>
    ceiling?.togetherOrdersPerSecond ? `${number((100 * rate) / ceiling.togetherOrdersPerSecond)} %` : '–';

  const ceilingMethod = ceiling
    && `the SQL and the messages of a ${ceiling.settings.shipping ? 'shipped' : 'confirmed'} order from bare loops, `
    + `${number(ceiling.settings.batch)} orders in a transaction`;

  const element = (name, text, ...children) => {
    const made = document.createElement(name);
    if (text !== null) made.textContent = text;
    made.append(...children);
    return made;
  };

  const highlight = (name, value, detail, className) => {
    const figure = element('dd', value);
    if (className) figure.className = className;
    if (detail) figure.append(element('small', detail));
    return element('div', null, element('dt', name), figure);
  };

  const describe = () => {
    const machine = result.machine;
    document.getElementById('where').textContent = [
      new Date(result.begun).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' }),
      machine.processor,
      `${machine.cores} cores`,
      machine.memoryBytes ? `${number(machine.memoryBytes / 1073741824)} GB` : null,
      machine.os,
      `JDK ${machine.jdk.trim()}`,
      `commit ${machine.commit}`,
      result.mode === 'DIRECT' ? 'straight at the order service' : 'through bff-web',
    ].filter(Boolean).join(' · ');
    const highest = sustained.at(-1);
    const figures = [highlight('Highest sustained rate', highest ? `${number(highest.rate)}/s` : 'none')];
    if (ceiling) {
      const rate = best.flow.confirmedPerSecond;
      figures.push(highlight('Of the ceiling', share(rate), `which is ${number(ceiling.togetherOrdersPerSecond)}/s`));
    }
    figures.push(
      highlight('p50 to confirmed', `${millis(best.confirmed.p50)} ms`, `at ${number(best.rate)}/s`),
      highlight('p99 to confirmed', `${millis(best.confirmed.p99)} ms`, `at ${number(best.rate)}/s`),
      highlight('CPU per order', `${millis(best.perOrder.cpuMillis)} ms`, 'without the load'),
      highlight('Auditor', result.verdict.holds ? 'holds' : 'breach', result.verdict.summary,
        result.verdict.holds ? 'good' : 'bad'));
    document.getElementById('highlights').append(...figures);
    if (ceiling) {
      document.getElementById('ceilingNote').textContent =
        `Orders confirmed per second. The lines are the ceiling: ${ceilingMethod}.`;
    }
  };

  // --- Tables ------------------------------------------------------------------------------------------------------
  const table = (title, rows) => {
    const head = element('tr', null, element('th', ''), ...steps.map((step) => element('th', `${number(step.rate)}/s`)));
    head.querySelectorAll('th').forEach((cell) => { cell.scope = 'col'; });
    const body = rows.map(([name, value]) => {
      const first = element('th', name);
      first.scope = 'row';
      return element('tr', null, first, ...steps.map((step) => element('td', value(step))));
    });
    const around = element('div', null, element('table', null,
      element('caption', title), element('thead', null, head), element('tbody', null, ...body)));
    around.className = 'table';
    around.tabIndex = 0;
    return around;
  };

  const names = (of) => [...new Set(steps.flatMap((step) => of(step)))];
  const processes = names((step) => step.processes.map((process) => process.name));
  const process = (step, name) => step.processes.find((one) => one.name === name);
  const ofProcess = (value) => processes.map((name) =>
    [name, (step) => { const used = process(step, name); return used ? value(used, step) : '–'; }]);
  const ofKey = (maps) => names((step) => Object.keys(maps(step))).sort().map((name) =>
    [`  ${name}`, (step) => number(maps(step)[name] ?? 0, 3)]);
  const latencyRows = (of) => ['p50', 'p90', 'p95', 'p99', 'max'].map((name) => [name, (step) => millis(of(step)[name])]);

  const tables = () => {
    const verdicts = element('ul', null, ...steps.flatMap((step) =>
      [...step.shortfalls, ...step.complaints].map((line) => element('li', `${number(step.rate)}/s: ${line}`))),
      ...result.verdict.breaches.map((line) => element('li', line)));
    document.getElementById('tables').append(
      table('Orders', [
        ['offered /s', (step) => number(step.rate)],
        ['accepted /s', (step) => number(step.flow.acceptedPerSecond, 1)],
        ['confirmed /s', (step) => number(step.flow.confirmedPerSecond, 1)],
        ['share of the ceiling', (step) => share(step.flow.confirmedPerSecond)],
        ['sustained', (step) => (step.sustained ? 'yes' : 'no')],
        ['measured, s', (step) => number(seconds(step.window))],
        ['due', (step) => number(step.orders.due)],
        ['accepted', (step) => number(step.orders.accepted)],
        ['completed', (step) => `${number(completed(step.orders), 2)} %`],
        ['cancelled', (step) => number(step.orders.cancelled)],
        ['missing', (step) => number(missing(step.orders) + missing(step.warmUpOrders))],
        ['turned away', (step) => number(step.orders.shed)],
        ['  with Retry-After', (step) => number(step.orders.shedWithRetryAfter)],
        ['failed', (step) => number(step.orders.failed)],
        ['refused, yet placed', (step) => number(step.orders.refusedYetPlaced ?? 0)],
        ['not sent', (step) => number(step.orders.notSent)],
        ['waiting at the end', (step) => number(step.flow.backlogAfter)],
      ]),
      table('Until accepted, ms', latencyRows((step) => step.accepted)),
      table('Until confirmed, ms', latencyRows((step) => step.confirmed)),
      table('CPU per order, ms', [...ofProcess((used) => millis(used.cpuMillisPerOrder)),
        ['all but the load', (step) => millis(step.perOrder.cpuMillis)]]),
      table('Cores busy', ofProcess((used, step) => number(used.cpuSeconds / seconds(step.window), 2))),
      table('Memory, MB (of what is shared, its share)',
        ofProcess((used) => megabytes(used.proportionalBytes || used.residentBytes))),
      table('Per order', [
        ['messages', (step) => number(step.perOrder.messages, 2)], ...ofKey((step) => step.perOrder.messagesByTopic),
        ['transactions', (step) => number(step.perOrder.transactions, 3)],
        ...ofKey((step) => step.perOrder.transactionsByDatabase),
      ]));
    if (ceiling) {
      document.getElementById('tables').append(element('p',
        `Ceiling, orders/s: bare JDBC alone ${number(ceiling.jdbcOrdersPerSecond)}, bare Kafka alone `
        + `${number(ceiling.kafkaOrdersPerSecond)}, both at once ${number(ceiling.togetherOrdersPerSecond)} `
        + `(${ceilingMethod}).`));
    }
    if (verdicts.children.length) document.getElementById('tables').append(element('h2', 'What fell short'), verdicts);
  };

  // --- Plots -------------------------------------------------------------------------------------------------------
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const charts = new Map();

  const draw = (id, config) => {
    charts.get(id)?.destroy();
    const options = config.options;
    options.animation = false;
    options.maintainAspectRatio = false;
    options.interaction = { mode: 'index', intersect: false };
    options.plugins = {
      legend: { position: 'bottom', labels: { color: colour('ink'), boxHeight: 8, padding: 12, usePointStyle: true } },
      tooltip: { callbacks: { label: (item) => `${item.dataset.label}: ${millis(item.parsed.y)}` } },
    };
    for (const scale of Object.values(options.scales)) {
      scale.grid = { color: colour('line') };
      scale.border = { color: colour('line') };
      scale.ticks = { color: colour('quiet'), maxRotation: 0, autoSkipPadding: 12, ...scale.ticks };
      if (scale.title) scale.title = { display: true, color: colour('quiet'), text: scale.title };
    }
    charts.set(id, new Chart(document.getElementById(id), config));
  };

  // On a logarithmic scale, the numbers that people count in; two of them at least.
  const round = (value, direction) => {
    const decade = 10 ** Math.floor(Math.log10(value));
    const fits = [1, 2, 5, 10].map((digit) => digit * decade);
    return direction < 0 ? fits.filter((one) => one <= value * 1.001).at(-1) : fits.find((one) => one >= value * 0.999);
  };
  const logarithmic = (latencies) => {
    const values = latencies.flatMap((latency) => percentiles.map((name) => latency[name])).filter((one) => one > 0);
    return {
      type: 'logarithmic',
      min: values.length ? round(Math.min(...values), -1) : 1,
      max: values.length ? round(Math.max(...values) * 1.05, 1) : 10,
      ticks: {
        autoSkip: false,
        callback: (value) => (/^[125]0*$/.test(String(value).replace(/^0\.0*/, '')) ? number(value, value < 1 ? 1 : 0) : ''),
      },
    };
  };

  const line = (label, index, data, hollow) => ({
    label, data, borderColor: colour(`s${index + 1}`), borderWidth: 2, pointRadius: hollow ? 4 : 0,
    pointBackgroundColor: hollow ? hollow.map((open) => (open ? colour('paper') : colour(`s${index + 1}`))) : undefined,
    backgroundColor: colour(`s${index + 1}`), tension: 0, spanGaps: false,
  });

  const overRate = (id, of) => {
    const measured = steps.filter((step) => of(step).count);
    draw(id, {
      type: 'line',
      data: { datasets: percentiles.map((name, index) => line(name, index,
        measured.map((step) => ({ x: step.rate, y: of(step)[name] })), measured.map((step) => !step.sustained))) },
      options: { scales: { x: { type: 'linear', title: 'orders/s' }, y: logarithmic(measured.map(of)) } },
    });
  };

  const overTime = (id, step, of) => draw(id, {
    type: 'line',
    data: { datasets: percentiles.map((name, index) => line(name, index,
      step.seconds.map((second) => ({ x: second.second, y: of(second).count ? of(second)[name] : null })))) },
    options: { scales: {
      x: { type: 'linear', title: 's' },
      y: logarithmic(step.seconds.map(of).filter((latency) => latency.count)),
    } },
  });

  const cpu = () => draw('cpu', {
    type: 'bar',
    data: {
      labels: steps.map((step) => number(step.rate)),
      datasets: processes.map((name, index) => ({
        label: name, pointStyle: 'rect', backgroundColor: colour(`s${(index % 9) + 1}`), maxBarThickness: 64,
        data: steps.map((step) => process(step, name)?.cpuMillisPerOrder ?? 0),
      })),
    },
    options: { scales: { x: { stacked: true, title: 'orders/s' }, y: { stacked: true, title: 'ms' } } },
  });

  const throughput = () => {
    const level = (label, index, value, dash) => ({
      type: 'line', label, data: steps.map(() => value), borderColor: colour(`s${index}`), borderWidth: 2, borderDash: dash,
      backgroundColor: colour(`s${index}`), pointStyle: 'line',
      pointRadius: steps.length > 1 ? 0 : 60, // one point makes no line
    });
    const bars = {
      label: 'confirmed', pointStyle: 'rect', maxBarThickness: 64, data: steps.map((step) => step.flow.confirmedPerSecond),
      backgroundColor: steps.map((step) => colour(step.sustained ? 's1' : 's9')),
    };
    const levels = ceiling ? [
      level('ceiling', 5, ceiling.togetherOrdersPerSecond, []),
      level('JDBC alone', 3, ceiling.jdbcOrdersPerSecond, [6, 4]),
      level('Kafka alone', 2, ceiling.kafkaOrdersPerSecond, [2, 3]),
    ] : [];
    draw('throughput', {
      type: 'bar',
      data: { labels: steps.map((step) => number(step.rate)), datasets: [bars, ...levels] },
      options: { scales: { x: { title: 'orders/s offered' }, y: { beginAtZero: true, title: 'orders/s' } } },
    });
  };

  const chosen = document.getElementById('step');
  const drawAll = () => {
    overRate('acceptedOverRate', (step) => step.accepted);
    overRate('confirmedOverRate', (step) => step.confirmed);
    const step = steps[chosen.selectedIndex];
    overTime('acceptedOverTime', step, (second) => second.accepted);
    overTime('confirmedOverTime', step, (second) => second.confirmed);
    cpu();
    throughput();
  };

  if (!steps.length) {
    document.querySelector('main').replaceChildren(element('p', 'Nothing was measured.'));
    return;
  }
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  steps.forEach((step) => chosen.append(new Option(`${number(step.rate)} orders/s`)));
  chosen.selectedIndex = steps.indexOf(best);
  chosen.addEventListener('change', drawAll);
  describe();
  tables();
  drawAll();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
  // Colours and sizes of paper; and those of the screen again.
  matchMedia('print').addEventListener('change', drawAll);
})();
