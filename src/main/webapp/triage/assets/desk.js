/* The countdown to the lock. Everything works without it; it only lets the officer see the time run. */
(() => {
  const clock = document.getElementById('clock');
  if (!clock) return;

  const whole = 600;
  const rest = clock.querySelector('.rest');
  const inWords = clock.querySelector('.in');
  const figures = inWords.querySelector('b');
  const status = clock.querySelector('[role=status]');
  let end = Date.now() + Number(clock.dataset.seconds) * 1000;
  let said = false;

  clock.querySelector('.at').hidden = true;
  inWords.hidden = false;

  const tick = () => {
    const left = Math.max(0, Math.round((end - Date.now()) / 1000));
    figures.textContent = String(Math.floor(left / 60)).padStart(2, '0') + ':' + String(left % 60).padStart(2, '0');
    rest.setAttribute('stroke-dashoffset', String(100 - 100 * left / whole));
    const soon = left < 60;
    clock.classList.toggle('soon', soon);
    if (soon && !said) status.textContent = clock.dataset.soon;
    said = soon;
    if (!soon) status.textContent = '';
    if (left === 0) location.replace('index.xhtml?locked');
  };

  /* Somebody is there: the server began its ten minutes anew. */
  const begin = () => { end = Date.now() + whole * 1000; tick(); };

  /* Writing a long answer is not idleness: once a minute the server is told that somebody is there. */
  let told = Date.now();
  document.addEventListener('input', () => {
    if (Date.now() - told < 60000) return;
    told = Date.now();
    fetch('still-here', { method: 'POST' }).then(answer => { if (answer.ok) begin(); }, () => {});
  });

  if (window.jQuery) jQuery(document).on('pfAjaxComplete', begin);
  tick();
  setInterval(tick, 1000);
})();
