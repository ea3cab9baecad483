// What is left to complete, shown as the page of the server shows it.
import { copy, notice } from "./page.js";
import { PREFIX } from "./questions.js";

/** Tells on top and at the fields what is left to complete. */
export function showProblems(form, text, problems) {
    const points = problems.map(({ question, what }) => {
        const [message, summary] = question.words[what];
        return [mark(form, question, message), summary];
    });
    notice(text.checks.left[problems.length], [text.checks.comfort], points);
}

/** Marks a question as the page of the server does. @returns the id to go to */
function mark(form, question, message) {
    const field = form.elements[PREFIX + question.id];
    const isText = question.kind === "LINE" || question.kind === "TEXT";
    const place = isText ? field.closest(".f") : document.getElementById("s" + question.step).parentElement;
    const line = copy("t_msg");
    const id = (isText ? "e_" + question.id : "e" + question.step);
    line.firstElementChild.id = id;
    line.querySelector("span").textContent = message;
    place.classList.add("bad");
    place.querySelector(".hint").after(line);
    const described = isText ? field : document.getElementById("s" + question.step);
    described.setAttribute("aria-describedby", `${described.getAttribute("aria-describedby") ?? ""} ${id}`.trim());
    return isText ? PREFIX + question.id : "s" + question.step;
}

export function clearMarks(form) {
    form.querySelectorAll(".msg").forEach((line) => {
        form.querySelectorAll("[aria-describedby]").forEach((field) => {
            field.setAttribute("aria-describedby", field.getAttribute("aria-describedby").split(" ").filter((id) => id !== line.id).join(" "));
        });
        line.remove();
    });
    form.querySelectorAll(".bad").forEach((place) => place.classList.remove("bad"));
}
