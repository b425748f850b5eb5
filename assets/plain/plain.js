"use strict";
{
  // Said again from here: a browser may lose what a page wrote in its last moment.
  try { sessionStorage.setItem("ownwords-exited", "1"); } catch { /* without storage there is nothing to come back to */ }

  const [amount, unit, answer] = ["amount", "unit", "answer"].map((id) => document.getElementById(id));
  const tell = () => {
    const millilitres = Number(amount.value) * Number(unit.value);
    const name = unit.selectedOptions[0].textContent;
    answer.textContent = `${amount.value || 0} ${amount.value === "1" ? name.slice(0, -1) : name} ${amount.value === "1" ? "is" : "are"} ${Math.round(millilitres * 10) / 10} ml`;
  };
  amount.addEventListener("input", tell);
  unit.addEventListener("change", tell);
  tell();
}
