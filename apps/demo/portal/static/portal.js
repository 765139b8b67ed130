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
  // The dashboard says that the reader wants to go to the thing of a row.
  var places = {
    amendment: "/contract?amendment=",
    briefing: "/briefing#",
    complaint: "/desk?id=",
    contract: "/contract?contract=",
    inspection: "/inspection?id=",
    letter: "/letters#",
  };
  document.addEventListener("heyue-open", function (event) {
    var about = event.detail;
    var place = places[about.kind] || "/record?kind=" + encodeURIComponent(about.kind) + "&id=";
    location.assign(place + encodeURIComponent(about.id));
  });
  // An address with an id opens it in the element of its page.
  var id = new URLSearchParams(location.search).get("id");
  ["heyue-complaint-desk", "heyue-inspection"].forEach(function (tag) {
    var element = document.querySelector(tag);
    if (!id || !element) return;
    customElements.whenDefined(tag).then(function () {
      element.open(id);
    });
  });
  // An inspection asks where the phone is, only when the reader presses the button for it.
  var inspection = document.querySelector("heyue-inspection");
  if (!inspection || !navigator.geolocation) return;
  inspection.locate = function () {
    return new Promise(function (resolve, reject) {
      navigator.geolocation.getCurrentPosition(
        function (found) {
          var at = found.coords;
          resolve(
            at.latitude.toFixed(5) + ", " + at.longitude.toFixed(5) + " (±" + Math.round(at.accuracy) + " m)",
          );
        },
        reject,
        { enableHighAccuracy: true, timeout: 10000 },
      );
    });
  };
})();
