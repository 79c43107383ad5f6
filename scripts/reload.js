// Loads the page anew after each build of `make dev`. Only the debug builds that it serves have this file
// (after-trunk.sh): trunk's own script for it stands inline in the page, which the page's policy forbids.
(() => {
  function listen(was_lost) {
    const socket = new WebSocket(`ws://${location.host}/.well-known/trunk/ws`);
    socket.onopen = () => was_lost && location.reload();
    socket.onmessage = ({ data }) => {
      const told = JSON.parse(data);
      if (told.type === "reload") location.reload();
      // Why stands in the terminal.
      if (told.type === "buildFailure") console.error("the build failed", told.data.reason);
    };
    // Trunk was ended; as soon as it is back there may be another build.
    socket.onclose = () => setTimeout(() => listen(true), 1000);
  }
  listen(false);
})();
