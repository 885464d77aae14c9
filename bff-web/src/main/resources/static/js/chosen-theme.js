// Runs before anything is drawn: the theme chosen on an earlier visit, if there is one.
(() => {
  try {
    const chosen = localStorage.getItem('sagashop.theme');
    if (chosen === 'light' || chosen === 'dark') {
      document.documentElement.dataset.theme = chosen;
    }
  } catch {
    // the browser may remember nothing, so nothing was chosen
  }
})();
