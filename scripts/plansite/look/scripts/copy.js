// A button beside a text puts it on the clipboard; where that is refused, it selects the text.
for (const button of document.querySelectorAll("[data-copy]")) {
  const text = document.getElementById(button.dataset.copy), label = button.textContent
  button.hidden = false
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.textContent.trim())
      button.textContent = button.dataset.done
    } catch {
      getSelection().selectAllChildren(text)
      button.textContent = button.dataset.selected
    }
    setTimeout(() => { button.textContent = label }, 4000)
  })
}
