// A chart answers to pointing once somebody asks for it: only then is Vega loaded, from this site.
const loaded = address => window.vegaEmbed ? Promise.resolve() : new Promise((resolve, reject) => {
  const script = document.createElement("script")
  script.src = address
  script.onload = resolve
  script.onerror = reject
  document.head.append(script)
})

for (const button of document.querySelectorAll("[data-interactive]")) {
  const card = button.closest("figure").querySelector(".chart__card")
  const said = button.parentElement.querySelector("[role=status]")
  // Styles in the page are forbidden by its policy: those of the style sheet apply instead.
  const options = {
    ast: true, actions: false, defaultStyle: false, renderer: "svg", mode: "vega-lite",
    tooltip: {disableDefaultStyle: true},
  }
  button.hidden = false
  button.addEventListener("click", async () => {
    button.disabled = true
    said.textContent = button.dataset.loading
    try {
      await loaded(button.dataset.runtime)
      const spec = await (await fetch(button.dataset.interactive)).json()
      spec.config.font = getComputedStyle(card).fontFamily
      const picture = card.querySelector("svg"), drawn = document.createElement("div")
      const words = [...picture.querySelectorAll(":scope > title, :scope > desc")].map(each => each.textContent)
      await window.vegaEmbed(drawn, spec, options)
      const chart = drawn.querySelector("svg")
      chart.setAttribute("role", "img")
      chart.setAttribute("aria-label", words.join(" "))
      card.replaceChildren(drawn)
      said.textContent = button.dataset.ready
      button.remove()
    } catch {
      button.disabled = false
      said.textContent = button.dataset.failed
    }
  })
}
