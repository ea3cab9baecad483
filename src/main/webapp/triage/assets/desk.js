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
  let asked = false;

  clock.querySelector('.at').hidden = true;
  inWords.hidden = false;

  /* Another window may have been in use. The server knows; asking it is nobody's presence. */
  const ask = () => fetch('seconds-left', { cache: 'no-store' })
    .then(answer => answer.text())
    .then(seconds => { end = Date.now() + (Number(seconds) || 0) * 1000; });

  const lock = () => location.replace('index.xhtml?locked');

  const show = left => {
    figures.textContent = String(Math.floor(left / 60)).padStart(2, '0') + ':' + String(left % 60).padStart(2, '0');
    rest.setAttribute('stroke-dashoffset', String(100 - 100 * left / whole));
    const soon = left < 60;
    clock.classList.toggle('soon', soon);
    if (soon && !said) status.textContent = clock.dataset.soon;
    said = soon;
    if (!soon) status.textContent = '';
  };

  const secondsLeft = () => Math.max(0, Math.round((end - Date.now()) / 1000));

  /* Asked once before it is said that the lock is near, and once before the page goes. */
  const tick = () => {
    const left = secondsLeft();
    if (left > 0 && left < 60 && !asked) {
      asked = true;
      ask().then(tick, tick);
    } else if (left > 0) {
      asked = left < 60;
      show(left);
    } else if (ticking) {
      clearInterval(ticking);
      ticking = 0;
      ask().then(() => (secondsLeft() > 0 ? go() : lock()), lock);
    }
  };

  let ticking = 0;
  const go = () => { ticking = setInterval(tick, 1000); tick(); };

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
  go();
})();
