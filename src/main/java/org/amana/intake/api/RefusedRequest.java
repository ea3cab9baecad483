package org.amana.intake.api;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import org.amana.platform.SharedJson;

/** A request ended here. Unchecked, so that it passes through the parser as it is. */
final class RefusedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem why;
    private final transient JsonObject more;

    RefusedRequest(Problem why) {
        this(why, SharedJson.object().build());
    }

    RefusedRequest(Problem why, JsonObject more) {
        super(why.name(), null, false, false);
        this.why = why;
        this.more = more;
    }

    /** @param part the name of the part that is not as it must be */
    static RefusedRequest at(Problem why, String part) {
        return new RefusedRequest(why, SharedJson.object().add("part", part).build());
    }

    Response answer(String wanted) {
        return why.answer(wanted, more);
    }
}
