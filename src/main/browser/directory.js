// To whom reports are sealed. Its signature is not looked at: the same origin sends both, and this script.

const FORMAT = "amana-directory/1";
const RECIPIENT = /^age1pq1[02-9ac-hj-np-z]+$/;

export class BadDirectory extends Error {}

/** @param {string} json exact bytes of the directory, as text */
export function parseDirectory(json) {
    const directory = JSON.parse(json);
    require(directory.format === FORMAT);
    require(/^[a-z0-9-]{1,64}$/.test(directory.deployment));
    require(Number.isInteger(directory.version) && directory.version >= 1);
    require(Array.isArray(directory.desks) && directory.desks.length > 0);
    [directory.recovery, ...directory.desks.map((desk) => desk.recipient)].forEach((recipient) => require(RECIPIENT.test(recipient)));
    directory.desks.forEach((desk) => require(typeof desk.id === "string" && Array.isArray(desk.regions)));
    require(directory.desks[0].regions.length === 0);
    return directory;
}

/** The desk of this region, or the central one, which is the first. */
export function deskFor(directory, region, central) {
    const regional = directory.desks.find((desk) => region && desk.regions.includes(region));
    return central || !regional ? directory.desks[0] : regional;
}

export function deskCalled(directory, id) {
    return directory.desks.find((desk) => desk.id === id) ?? directory.desks[0];
}

/** Exactly the two that every part is sealed to. */
export function recipientsOf(directory, desk) {
    return [desk.recipient, directory.recovery];
}

function require(holds) {
    if (!holds) {
        throw new BadDirectory();
    }
}
