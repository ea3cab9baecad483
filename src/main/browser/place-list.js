// The places that a search found, in the form.
import { copy, notice, words } from "./page.js";
import { searchPlaces } from "./places.js";
import { PREFIX } from "./questions.js";

let listed = { address: null, places: [] };

/**
 * The list is the same for everybody, and fetched whole.
 *
 * @param {string} chosen code of the place that was chosen already: it stays
 */
export async function showPlaces(form, chosen) {
    const text = words();
    if (listed.address !== text.places) {
        const answer = await fetch(text.places, { credentials: "omit" }).catch(() => null);
        if (!answer?.ok) {
            notice(text["send.broken"], [text["left.text"]]);
            return;
        }
        listed = { address: text.places, places: await answer.json() };
    }
    const list = listed.places;
    const type = form.querySelector(`[name=${PREFIX}place_type]:checked`)?.value;
    const found = searchPlaces(list, form.elements[PREFIX + "region"].value, type, form.elements[PREFIX + "place_text"].value);
    const before = list.find((place) => place.code === chosen);
    const rows = before && !found.includes(before) ? [before, ...found] : found;
    const page = copy(rows.length > 0 ? "t_found" : "t_found_none");
    const last = page.querySelector(".row");
    rows.forEach((place) => last.before(row(place, place === before)));
    document.getElementById("places").replaceChildren(page);
}

function row(place, chosen) {
    const page = copy("t_place");
    const radio = page.querySelector("input");
    radio.value = place.code;
    radio.dataset.region = place.region;
    radio.checked = chosen;
    page.querySelector("bdi").textContent = place.name;
    page.querySelector("small").hidden = !place.closed;
    return page;
}
