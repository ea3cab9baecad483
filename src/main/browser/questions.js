// The checks of the report page, with the questionnaire as the page brings it: what is left to complete is told here,
// because the server must not see it. Read: the fields of the form. Made: the answers as they are sealed.
import { cleanText } from "./texts.js";

/** Fields are called by the id of their question with this in front. */
export const PREFIX = "q_";

const EXCLUSIVE_TO_NOTHING = ["NONE", "UNKNOWN"];
const CUSTODY = ["POLICE_CUSTODY", "GENDARMERIE_CUSTODY", "STREET_ARREST"];

/**
 * @param questions from the page: id, kind, required, max (length), exclusive (codes), step; in order
 * @param oneOf from the page: lists of questions of which one answer is enough
 * @param {(id: string) => string[]} typed what stands in the field of a question
 * @param {number} files how many are chosen
 * @returns answers by question, and problems: which question, and required, too_long or exclusive
 */
export function check(questions, oneOf, typed, files) {
    const answers = {};
    const given = {};
    const problems = [];
    for (const question of questions) {
        const values = [...new Set(typed(question.id).map(cleanText))].filter((value) => value !== "");
        given[question.id] = question.kind === "FILES" ? files > 0 : values.length > 0;
        const what = problemOf(question, values);
        if (what) {
            problems.push({ question, what });
        } else if (values.length > 0) {
            answers[question.id] = values;
        }
    }
    for (const ids of oneOf) {
        if (!ids.some((id) => given[id])) {
            problems.push({ question: questions.find((question) => question.id === ids[0]), what: "required" });
        }
    }
    problems.sort((one, other) => one.question.step - other.question.step);
    return { answers, problems };
}

function problemOf(question, values) {
    if (values.length === 0) {
        // that the switches were seen is enough; all off is an answer
        return question.required && question.kind !== "SWITCHES" && question.kind !== "FILES" ? "required" : null;
    }
    if (question.max > 0 && values[0].length > question.max) {
        return "too_long";
    }
    return values.length > 1 && values.some((value) => question.exclusive.includes(value)) ? "exclusive" : null;
}

/** The claim that travels outside the seal: a danger is ticked, or the rules call for action at once. */
export function urgent(answers) {
    const has = (id, ...codes) => (answers[id] ?? []).some((code) => codes.includes(code));
    return (
        (answers.danger ?? []).some((code) => !EXCLUSIVE_TO_NOTHING.includes(code)) ||
        (has("place_type", ...CUSTODY) && has("ongoing", "YES", "REPEATED") && has("categories", "VIOLENCE", "CONFESSION")) ||
        (has("reprisal_risk", "ALREADY_THREATENED") && "reprisal_fear" in answers)
    );
}

/** As it is sealed: one answer stands alone, several in a list. */
export function sealedAnswers(answers) {
    return Object.fromEntries(Object.entries(answers).map(([id, values]) => [id, values.length === 1 ? values[0] : values]));
}
