/* What a portal of this age does by itself: send people to another of its pages. */
(function () {
  "use strict";
  // A widget says that the session is over; when the reader asks for it, the portal opens its own login page.
  document.addEventListener("heyue-login", function (event) {
    if (!event.detail || !event.detail.wanted) return;
    location.assign("/login?next=" + encodeURIComponent(location.pathname + location.search));
  });
  // The form says that the reader wants to follow a complaint.
  document.addEventListener("heyue-track", function (event) {
    location.assign("/mine?id=" + encodeURIComponent(event.detail.id));
  });
})();
