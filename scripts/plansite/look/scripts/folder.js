// Opened from a folder, without a server: an address that ends in a slash means the page inside.
if (location.protocol === "file:") {
  document.addEventListener("click", event => {
    const link = event.target.closest("a[href]")
    if (link && link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html"
  }, true)
}
