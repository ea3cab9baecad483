package org.amana.intake.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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
    private Clock clock;

    private String form;
    private Page formGoesTo;
    private boolean paper;

    /** As the filters in front of Faces left it: an injected one would be the container's, without the fields of uploads. */
    HttpServletRequest request() {
        return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    HttpServletResponse response() {
        return (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    public Language getLanguage() {
        return Address.of(request()).language();
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

    /** This page in another language; where a form is carried along, at the page that the form goes to. */
    public String in(Language other) {
        var target = formGoesTo == null ? Address.of(request()).page() : formGoesTo;
        return new Address(other, target).path();
    }

    public boolean at(String page) {
        return Address.of(request()).page().path().equals(page);
    }

    public List<Page> getReading() {
        return READING;
    }

    /** The id of the form whose content a change of language must carry along; null on pages that only tell. */
    public String getForm() {
        return form;
    }

    void setForm(String id) {
        setForm(id, null);
    }

    /** A form that does not go back to the address it is shown at. */
    void setForm(String id, Page goesTo) {
        form = id;
        formGoesTo = goesTo;
    }

    /** A day in words. */
    public String day(LocalDate day) {
        return Texts.day(getLanguage(), day, LocalDate.now(clock));
    }

    /** A sentence with something in it. */
    public String say(String key, Object argument) {
        return Texts.say(getLanguage(), key, argument);
    }

    public boolean isDemonstration() {
        return Deployment.fromSettings().demonstration();
    }

    /** In the history and in the list of open windows: a word that says nothing. */
    public String getTitle() {
        return paper ? Settings.text("amana.public.paper.title", "Note") : Settings.text("amana.public.title", "Amana");
    }

    /** This page may be printed, and browsers print the title: another neutral word. */
    void setPaper() {
        paper = true;
    }

    /** Whether this page runs the script; false everywhere when the build made none. */
    public boolean isScripted() {
        return SealingScript.isThere() && Address.of(request()).page().runsScript();
    }

    public String getScript() {
        return SealingScript.address();
    }

    public String getIntegrity() {
        return SealingScript.integrity();
    }

    public String getSheet() {
        return Stylesheet.address();
    }
}
