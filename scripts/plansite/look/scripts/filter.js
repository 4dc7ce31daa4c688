// Narrows a list of goals: each select names a property of the goals, the address keeps what was chosen.
for (const form of document.querySelectorAll("[data-filter]")) {
  const goals = [...document.querySelectorAll("[data-goal]")]
  const lists = [...document.querySelectorAll("[data-goals]")]
  const listed = goals.filter(goal => goal.closest("[data-goals]"))
  const said = form.querySelector("[role=status]"), reset = form.querySelector("[type=reset]")
  const selects = [...form.querySelectorAll("select")]

  const fits = goal => selects.every(({name, value}) => !value || goal.dataset[name].split(" ").includes(value))

  const apply = () => {
    const chosen = selects.filter(select => select.value)
    for (const goal of goals) {
      const out = !fits(goal)
      if (goal.closest("[data-goals]")) goal.hidden = out
      else goal.classList.toggle("is-out", out)
    }
    for (const list of lists) list.hidden = !list.querySelector("[data-goal]:not([hidden])")
    const count = listed.filter(goal => !goal.hidden).length
    said.textContent = !chosen.length ? "" : count ? form.dataset.some.replace("#", count) : form.dataset.none
    reset.hidden = !chosen.length
    const query = new URLSearchParams(chosen.map(({name, value}) => [name, value])).toString()
    history.replaceState(null, "", location.pathname + (query ? `?${query}` : "") + location.hash)
  }

  const asked = new URLSearchParams(location.search)
  for (const select of selects) {
    const value = asked.get(select.name)
    if (value && [...select.options].some(option => option.value === value)) select.value = value
  }
  form.hidden = false
  form.addEventListener("change", apply)
  form.addEventListener("reset", () => setTimeout(apply))
  if (selects.some(select => select.value)) apply()
}
