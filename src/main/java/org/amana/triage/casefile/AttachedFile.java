package org.amana.triage.casefile;

import java.time.LocalDate;
import org.amana.courier.ItemId;

/**
 * A file of a case as its sealed report describes it.
 *
 * @param item the report or message it came with
 * @param part {@code a1} … {@code a10}
 * @param couldNotOpen it did not open at admission, or is not what the report says
 */
public record AttachedFile(
        ItemId item,
        String part,
        LocalDate day,
        String name,
        String type,
        long bytes,
        String sha256,
        boolean couldNotOpen) {}
