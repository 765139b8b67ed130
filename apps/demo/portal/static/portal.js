/* What a portal of this age does by itself: send people to the login page and back. */
(function () {
  "use strict";
  var loginPage = function () {
    return "/login?next=" + encodeURIComponent(location.pathname + location.search + location.hash);
  };
  // A widget says that the session is over; when the reader asks for it, the portal opens its own login page.
  document.addEventListener("heyue-login", function (event) {
    if (event.detail && event.detail.wanted) location.assign(loginPage());
  });
})();
