package org.amana.platform;

/**
 * What says on a page of no language of its own (the static error pages) that this is a demonstration. Pages with
 * words of their own show {@code demo.band} instead.
 */
public final class DemonstrationBand {

    private static final String SHEET = "body::before{content:\"عرض تجريبي · Démonstration · Demonstration · Demostración\";"
            + "display:block;padding:6px 16px;background:var(--sand);border-block-end:1px dashed var(--edge);"
            + "font-size:.85rem;text-align:center}";

    private DemonstrationBand() {}

    /** To be put behind a style sheet that defines {@code --sand} and {@code --edge}; empty in a real start. */
    public static String sheet() {
        return Deployment.fromSettings().demonstration() ? SHEET : "";
    }
}
