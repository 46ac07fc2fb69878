(() => {
  'use strict';
  const words = JSON.parse(document.getElementById('words').textContent);
  const byId = id => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const tools = byId('tools'), query = byId('query'), shown = byId('shown'), reset = byId('reset'), filters = byId('filters'), keys = byId('keys');
  const findings = all('.finding');
  const rows = new Map(all('tr[data-row]').map(row => [row.dataset.row, row]));
  const passages = new Map(all('[data-passage]').map(p => [p.dataset.passage, p]));
  const boxes = all('input[name]', tools);
  tools.hidden = false;
  filters.open = matchMedia('(min-width: 62.01rem)').matches;

  // Search: letters without marks and case, each folded letter with the place it stands at.
  const fold = text => text.normalize('NFKD').replace(/[\p{M}\u0640]/gu, '').replace(/[\u2018\u2019\u02bc]/g, "'").toLowerCase();
  const foldAt = text => {
    const places = [];
    let folded = '', at = 0;
    for (const sign of text) {
      const part = fold(sign);
      folded += part;
      for (let i = 0; i !== part.length; i++) places.push(at);
      at += sign.length;
    }
    places.push(at);
    return { folded, places };
  };
  const texts = new Map();
  const textOf = finding => {
    if (!texts.has(finding)) {
      const used = new Set(all('.ref', finding).map(a => a.hash.slice('#passage-'.length)));
      texts.set(finding, fold([finding.id, finding.textContent, ...[...used].map(n => passages.get(n)?.textContent ?? '')].join(' ')).replace(/\s+/g, ' '));
    }
    return texts.get(finding);
  };
  const terms = () => [...query.value.matchAll(/["“„«]([^"“”„«»]+)["”»]|(\S+)/g)].map(m => fold(m[1] ?? m[2]).replace(/\s+/g, ' ').trim()).filter(t => t);

  const highlight = sought => {
    if (!globalThis.CSS || !('highlights' in CSS)) return;
    CSS.highlights.delete('hits');
    if (!sought.length) return;
    const hits = new Highlight();
    let left = 3000;
    for (const part of [...findings, ...rows.values(), ...passages.values()]) {
      if (part.hidden) continue;
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node && left; node = walker.nextNode()) {
        const { folded, places } = foldAt(node.data);
        for (const term of sought)
          for (let at = folded.indexOf(term); at !== -1 && left; at = folded.indexOf(term, at + term.length), left--) {
            const range = new Range();
            range.setStart(node, places[at]);
            range.setEnd(node, Math.max(places[at + term.length], places[at] + 1));
            hits.add(range);
          }
      }
    }
    CSS.highlights.set('hits', hits);
  };

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const chosen = name => boxes.filter(b => b.name === name && b.checked).map(b => b.value);
  const kinds = ['finding', 'cluster', 'strength'];
  const anyChosen = () => boxes.some(b => b.checked) || query.value.trim() !== '';
  let target = '';

  const apply = () => {
    const sought = terms();
    const wanted = kinds.map(name => [name, new Set(chosen(name))]).filter(([, values]) => values.size);
    let count = 0;
    for (const finding of findings) {
      const visible = wanted.every(([name, values]) => values.has(finding.dataset[name])) && sought.every(term => textOf(finding).includes(term));
      finding.hidden = !visible;
      const row = rows.get(finding.id);
      if (row) row.hidden = !visible;
      if (visible) count++;
    }
    for (const article of all('.article')) article.hidden = !all('.finding', article).some(f => !f.hidden);
    for (const cluster of all('.cluster')) cluster.hidden = !all('tr[data-row]', cluster).some(r => !r.hidden);
    reset.hidden = !anyChosen();
    shown.textContent = fill(count === findings.length ? words.all : words.shown, { shown: count, total: findings.length });
    highlight(sought);
  };

  // The address: #obligation?finding=gap,in-part&cluster=I&strength=mandatory&q=words
  const write = () => {
    const values = new URLSearchParams();
    for (const name of kinds) if (chosen(name).length) values.set(name, chosen(name).join(','));
    if (query.value.trim()) values.set('q', query.value.trim());
    const rest = values.toString();
    const address = '#' + encodeURIComponent(target) + (rest ? '?' + rest : '');
    try {
      history.replaceState(null, '', address === '#' ? location.pathname + location.search : address);
    } catch {
      // A page that may not change its address is still a page.
    }
  };
  const read = () => {
    const [id, rest] = location.hash.slice(1).split(/\?(.*)/s);
    if (rest !== undefined) {
      const values = new URLSearchParams(rest);
      for (const box of boxes) box.checked = (values.get(box.name) ?? '').split(',').includes(box.value);
      query.value = values.get('q') ?? '';
    }
    apply();
    let name = id;
    try {
      name = decodeURIComponent(id);
    } catch {
      // Not an address of ours: taken as it stands.
    }
    if (name) show(name);
  };
  const show = id => {
    const element = byId(id);
    if (!element) return;
    target = id;
    if (element.hidden) clear();
    for (let part = element; part; part = part.parentElement) if (part.localName === 'details') part.open = true;
    write();
    const focus = element.localName === 'details' ? element.querySelector('summary') : element;
    element.scrollIntoView();
    focus.focus({ preventScroll: true });
  };
  const clear = () => {
    for (const box of boxes) box.checked = false;
    query.value = '';
    apply();
  };
  const changed = () => {
    apply();
    write();
  };

  let waiting;
  query.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(changed, 120);
  });
  tools.addEventListener('submit', event => event.preventDefault());
  for (const box of boxes) box.addEventListener('change', changed);
  reset.addEventListener('click', () => {
    clear();
    write();
    query.focus();
  });
  byId('open-all').addEventListener('click', () => findings.forEach(f => f.open = true));
  byId('close-all').addEventListener('click', () => findings.forEach(f => f.open = false));
  addEventListener('hashchange', read);

  // The words around a quotation, beside it.
  for (const figure of all('.body .quote')) {
    const passage = passages.get(figure.dataset.quotation);
    if (!passage) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'context';
    button.textContent = words.context;
    button.setAttribute('aria-expanded', 'false');
    let copy;
    button.addEventListener('click', () => {
      if (!copy) {
        copy = passage.cloneNode(true);
        copy.classList.add('context-words');
        figure.append(copy);
        copy.hidden = true;
      }
      copy.hidden = !copy.hidden;
      button.setAttribute('aria-expanded', String(!copy.hidden));
    });
    figure.append(button);
  }

  // Keys: / searches, j and k move (arrows too, from one obligation to the next), Esc closes. The letters can be switched off.
  const visible = () => findings.filter(f => !f.hidden);
  const current = () => findings.find(f => f.contains(document.activeElement));
  const move = step => {
    const list = visible();
    if (!list.length) return;
    const at = list.indexOf(current());
    const next = list[Math.min(Math.max(at === -1 ? (step > 0 ? 0 : list.length - 1) : at + step, 0), list.length - 1)];
    const summary = next.querySelector('summary');
    summary.focus({ preventScroll: true });
    summary.scrollIntoView({ block: 'center' });
    target = next.id;
    write();
  };
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const on = document.activeElement;
    const typing = on && (on.matches('input:not([type=checkbox]), textarea, select') || on.isContentEditable);
    if (event.key === 'Escape') {
      if (on === query) {
        query.value = '';
        changed();
        query.blur();
      } else {
        const open = current();
        if (!open) return;
        open.open = false;
        open.querySelector('summary').focus();
      }
    } else if (typing) {
      return;
    } else if (event.key === '/' && keys.checked) {
      query.focus();
      query.select();
    } else if (event.key === 'j' && keys.checked || event.key === 'ArrowDown' && on?.matches('.finding > summary')) {
      move(1);
    } else if (event.key === 'k' && keys.checked || event.key === 'ArrowUp' && on?.matches('.finding > summary')) {
      move(-1);
    } else {
      return;
    }
    event.preventDefault();
  });

  // On paper stand the overview and what is open, with the passages that these refer to; of a bill, all changes.
  const printed = byId('printed');
  addEventListener('beforeprint', () => {
    const open = findings.filter(f => !f.hidden && f.open);
    printed.textContent = fill(words.printed, { open: open.length, total: findings.length });
    const cited = [...all('#section-summary .ref, #section-changes .ref'), ...open.flatMap(f => all('.ref', f))];
    for (const passage of all('.passage.printed')) passage.classList.remove('printed');
    for (const link of cited) byId(link.hash.slice(1))?.classList.add('printed');
  });

  read();
})();
