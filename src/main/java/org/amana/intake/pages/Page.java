package org.amana.intake.pages;

import java.util.Arrays;
import java.util.Optional;

/** Every page that has an address in each language. The last part of an address says nothing about what is done there. */
public enum Page {
    HOME("", false),
    WRITE("write", true),
    NOTED("noted", true),
    READ("read", true),
    NEXT("next", false),
    CHILDREN("children", false),
    SHARED_PHONE("shared-phone", false),
    RIGHTS("rights", false),
    PRIVACY("privacy", false),
    ACCESS("access", false),
    WHO("who", false);

    private final String name;
    private final boolean takesPosts;

    Page(String name, boolean takesPosts) {
        this.name = name;
        this.takesPosts = takesPosts;
    }

    static Optional<Page> called(String name) {
        return Arrays.stream(values()).filter(page -> page.name.equals(name)).findFirst();
    }

    public String path() {
        return name;
    }

    public boolean takesPosts() {
        return takesPosts;
    }

    /** Whether the script that seals may run on it, where there is one. */
    public boolean runsScript() {
        return this == WRITE || this == READ;
    }

    /** Below {@code WEB-INF}, so that nobody can ask for a view past its address. */
    String view() {
        return "/WEB-INF/pages/" + (this == HOME ? "home" : name) + ".xhtml";
    }
}
