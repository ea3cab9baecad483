package org.amana.intake.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.amana.platform.Deployment;
import org.amana.platform.Settings;
import org.amana.report.Language;

/** What every page asks about itself: its language, its addresses, its neutral title. */
@Named
@RequestScoped
public class Here {

    private static final List<Page> READING =
            List.of(Page.NEXT, Page.CHILDREN, Page.SHARED_PHONE, Page.RIGHTS, Page.PRIVACY, Page.ACCESS);

    @Inject
    private HttpServletRequest request;

    private String form;

    public Language getLanguage() {
        return Address.of(request).language();
    }

    /** Tamazight pages speak French until a qualified translator has given their words. */
    public Language getWords() {
        return getLanguage() == Language.ZGH ? Language.FR : getLanguage();
    }

    public boolean isTranslated() {
        return getWords() == getLanguage();
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    public String to(String page) {
        return new Address(getLanguage(), Page.called(page).orElseThrow()).path();
    }

    public String in(Language other) {
        return Address.of(request).in(other).path();
    }

    public boolean at(String page) {
        return Address.of(request).page().path().equals(page);
    }

    public List<Page> getReading() {
        return READING;
    }

    /** The id of the form whose content a change of language must carry along; null on pages that only tell. */
    public String getForm() {
        return form;
    }

    void setForm(String id) {
        form = id;
    }

    public boolean isDemonstration() {
        return Deployment.fromSettings().demonstration();
    }

    /** In the history and in the list of open windows: a word that says nothing. */
    public String getTitle() {
        return Settings.text("amana.public.title", "Amana");
    }

    /** Above the print-out of the code, where browsers print the title. */
    public String getPaperTitle() {
        return Settings.text("amana.public.paper.title", "Note");
    }

    public String getSheet() {
        return Stylesheet.address();
    }
}
