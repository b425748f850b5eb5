"use strict";
{
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
