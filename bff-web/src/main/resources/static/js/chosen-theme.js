// Runs before anything is drawn: the theme chosen on an earlier visit, if there is one.
(() => {
  const chosen = localStorage.getItem('sagashop.theme');
  if (chosen === 'light' || chosen === 'dark') {
    document.documentElement.dataset.theme = chosen;
  }
})();
